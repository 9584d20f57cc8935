import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const clientSetup = 'client/test/setup.ts'

export default defineConfig({
  test: {
    // A third of the time went to loading the same modules for each file anew; what a test needs for itself it makes.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    // Vitest would leave one of two cores idle, and server tests mostly wait for Postgres.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: ['server/architecture.test.ts'],
          globalSetup: 'server/test/template.ts',
          // A real Postgres on two busy cores; what must be fast is measured by the benchmark.
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          environment: 'jsdom',
          include: ['client/**/*.test.{ts,tsx}'],
          setupFiles: existsSync(clientSetup) ? [clientSetup] : [],
          // Two busy cores, shared with a real Postgres.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'architecture', environment: 'node', include: ['server/architecture.test.ts'] },
      },
    ],
  },
})
