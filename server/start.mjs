// Builds the program and the app where their sources have changed, then starts the program. What was built is
// smaller and starts sooner than the sources do; without Vite (a production installation) it is what there is.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

const root = join(import.meta.dirname, '..')
const vite = join(root, 'node_modules/vite/bin/vite.js')
const parts = [
  {
    name: 'client',
    sources: ['client', 'server/contract', 'server/features'],
    config: 'client/vite.config.ts',
  },
  { name: 'server', sources: ['server', 'prisma'], config: 'server/vite.config.ts' },
]

/** Builds what is stale, each in a process of its own, so that what building takes in memory is gone when it is done. */
function build() {
  for (const { name, sources, config } of parts) {
    const stamp = join(root, '.build', `${name}.stamp`)
    const now = fingerprint(sources)
    const fresh =
      existsSync(join(root, '.build', name)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
    if (fresh || !existsSync(vite)) continue
    console.log(`Building the ${name} …`)
    execFileSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    mkdirSync(join(root, '.build'), { recursive: true })
    writeFileSync(stamp, now)
  }
}

function fingerprint(folders) {
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(tsx?|css|json|html|svg|woff2?)$/.test(file) || /\.test\.|^test\/|^bench\//.test(file)) continue
      const { size, mtimeMs } = statSync(join(root, folder, file))
      hash.update(`${folder}/${file}:${size}:${mtimeMs};`)
    }
  return hash.digest('hex')
}

build()
// Collect early rather than grow: the answers are short-lived, and memory that is not there costs nobody anything.
setFlagsFromString('--heap-growing-percent=30')
if (!process.argv.includes('--build-only')) await import('../.build/server/main.js')
