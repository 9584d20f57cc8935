/**
 * Keeps the shell of the app on the device: its page and the files that belong to it, so that it opens without a
 * network. Nothing of the record is kept here; whatever is below /api goes to the server as ever.
 */

export {}

// Written in by the build: what belongs to the shell, and a name that is another one for another shell.
declare const __shell__: { version: string; page: string; files: string[] }

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void }
type ShellWorker = {
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(name: 'message', listener: (event: MessageEvent & Lasting) => void): void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}

const worker = self as unknown as ShellWorker
const { version, page, files } = __shell__
const prefix = 'rostrum-shell-'
const current = prefix + version

worker.addEventListener('install', (event) => event.waitUntil(keepShell()))
worker.addEventListener('activate', (event) =>
  event.waitUntil(forgetOldShells().then(() => worker.clients.claim())),
)

// A new shell waits until nobody has the old one open, or somebody asks for it.
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    // A display in the hall lives by its link alone, and ends with it.
    if (!/^\/(api|hall)(\/|$)/.test(pathname)) event.respondWith(keptOr(request, page))
  } else if (files.includes(pathname) || pathname.startsWith('/assets/'))
    event.respondWith(keptOr(request, pathname))
})

async function keepShell() {
  const cache = await caches.open(current)
  await Promise.all([page, ...files].map((file) => keepFile(cache, file)))
}

async function keepFile(cache: Cache, file: string) {
  // Names carry a hash: what an earlier shell has under the same name is the same.
  const kept = file === page ? undefined : await caches.match(file, { ignoreVary: true })
  const answer = kept ?? (await fetch(file, { cache: file === page ? 'reload' : 'default' }))
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  // A hall's network may answer everything with a page of its own.
  if (!answer.ok || answer.redirected || isPage !== (file === page)) throw new Error(`${file} did not come`)
  await cache.put(file, answer)
}

/** As it is kept: by this shell, or by the one before it, which another tab may still show. */
async function keptOr(request: Request, file: string): Promise<Response> {
  const own = await (await caches.open(current)).match(file, { ignoreVary: true })
  const kept = own ?? (file === page ? undefined : await caches.match(file, { ignoreVary: true }))
  return kept ?? fetch(request)
}

async function forgetOldShells() {
  const shells = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const before = shells.filter((name) => name !== current).slice(0, -1)
  await Promise.all(before.map((name) => caches.delete(name)))
}
