import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import express, { type Router } from 'express'

const root = resolve(import.meta.dirname, '../..')
const built = join(root, '.build/client')
const vite = join(root, 'node_modules/vite/bin/vite.js')
const stamp = join(root, '.build/client.stamp')

/** Serves the app to browsers: its files, kept for good as their names carry a hash, and its page everywhere else. */
export function builtClient(): Router {
  buildWhenStale()
  const router = express.Router()
  router.use(
    '/assets',
    express.static(join(built, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  router.use('/assets', (_req, res) => void res.status(404).end())
  router.use(express.static(built, { index: false }))
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  router.get('/{*path}', (_req, res) => void res.set('Cache-Control', 'no-cache').type('html').send(page))
  return router
}

/** Serves the app from its sources, changed in the browser as they are edited. */
export async function watchedClient(reloadPort: number): Promise<Router> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: join(root, 'client/vite.config.ts'),
    server: { middlewareMode: true, hmr: { port: reloadPort } },
    appType: 'spa',
  })
  const router = express.Router()
  router.use(vite.middlewares)
  return router
}

// A start after a change of the sources builds; every other start only looks. Without Vite (a production
// installation) what is built is what there is.
function buildWhenStale() {
  const now = fingerprint()
  const fresh =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === now && existsSync(join(built, 'index.html'))
  if (fresh || !existsSync(vite)) return
  console.log('Building the app …')
  // A process of its own: what building takes in memory is gone when it is done.
  execFileSync(process.execPath, [vite, 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  writeFileSync(stamp, now)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const folder of ['client', 'server/contract', 'server/features'])
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(tsx?|css|json|html|svg|woff2?)$/.test(file) || /\.test\./.test(file)) continue
      const { size, mtimeMs } = statSync(join(root, folder, file))
      hash.update(`${folder}/${file}:${size}:${mtimeMs};`)
    }
  return hash.digest('hex')
}
