import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'
import { root } from '../root.ts'

const built = join(root, '.build/client')

/** The app as it is served to browsers. */
export type Client = {
  router: Router
  /** Its page at an address, in which nothing is written yet. */
  shell: (address: string) => Promise<string>
}

/** Serves the app to browsers: its files, kept for good as their names carry a hash, and its page everywhere else. */
export function builtClient(): Client {
  const router = express.Router()
  router.use(
    '/assets',
    express.static(join(built, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  router.use('/assets', (_req, res) => void res.status(404).end())
  router.use(
    express.static(built, { index: false, setHeaders: (res) => void res.set('Cache-Control', 'no-cache') }),
  )
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  router.get('/{*path}', (_req, res) => void res.set('Cache-Control', 'no-cache').type('html').send(page))
  return { router, shell: async () => page }
}

// A shell that was installed when the built app was served here would go on showing that.
const withdrawnShell = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', async () => {
  await registration.unregister()
  for (const client of await clients.matchAll({ type: 'window' })) client.navigate(client.url)
})`

/** Serves the app from its sources, changed in the browser as they are edited. */
export async function watchedClient(reloadPort: number): Promise<Client> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: join(root, 'client/vite.config.ts'),
    server: { middlewareMode: true, hmr: { port: reloadPort } },
    appType: 'spa',
  })
  const router = express.Router()
  router.get('/sw.js', (_req, res) => void res.type('js').send(withdrawnShell))
  router.use(vite.middlewares)
  const source = join(root, 'client/index.html')
  return { router, shell: (address) => vite.transformIndexHtml(address, readFileSync(source, 'utf8')) }
}
