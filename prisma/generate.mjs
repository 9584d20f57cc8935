// Generates the Prisma client without a network: generating needs no native engine,
// and any existing file named as one keeps the CLI from downloading it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

if (existsSync('node_modules/prisma')) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'generate', '--no-hints'],
    {
      encoding: 'utf8',
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
    },
  )
  if (status !== 0) {
    console.error(stdout + stderr)
    process.exit(1)
  }
}
