import { defineConfig } from 'vite'

/** The program as one file; packages stay where they are. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: 'main.ts',
    outDir: '../.build/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
  },
})
