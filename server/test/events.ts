import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'

// biome-ignore lint/suspicious/noExplicitAny: tests compare whole events
export type Told = { event: string; data: any; id?: string; at: number }

export type EventReader = {
  status: number
  headers: IncomingMessage['headers']
  /** Everything told so far but heartbeats, in order. */
  told: Told[]
  heartbeats: Told[]
  /** The next event of a name after those it has answered before. */
  next: (event: string) => Promise<Told>
  /** Resolves when the server has ended the stream, or cut it. */
  ended: Promise<void>
  close: () => void
}

const patienceMs = 10_000

/** Opens a stream of server-sent events and reads it as a browser does. */
export async function readEvents(url: string, headers: Record<string, string> = {}): Promise<EventReader> {
  const request = get(url, { headers, agent: false })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  request.on('error', () => {})
  const told: Told[] = []
  const heartbeats: Told[] = []
  const answered = new Set<Told>()
  const waiting = new Set<() => void>()
  const ended = new Promise<void>((resolve) => response.once('close', resolve))
  let text = ''
  response.setEncoding('utf8').on('error', () => {})
  response.on('data', (chunk: string) => {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop()!
    for (const block of blocks) {
      const fields = Object.fromEntries(
        block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)),
      ) as Record<string, string>
      if (!fields.data) continue
      const { event = 'message', data, id } = fields
      const one = { event, data: JSON.parse(data), ...(id && { id }), at: performance.now() }
      if (event === 'heartbeat') heartbeats.push(one)
      else told.push(one)
    }
    for (const look of [...waiting]) look()
  })
  return {
    status: response.statusCode!,
    headers: response.headers,
    told,
    heartbeats,
    ended,
    next: (event) =>
      new Promise((resolve, reject) => {
        const patience = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`No ${event} was told; told: ${JSON.stringify(told)}`))
        }, patienceMs)
        function look() {
          const found = told.find((one) => one.event === event && !answered.has(one))
          if (!found) return
          clearTimeout(patience)
          waiting.delete(look)
          answered.add(found)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: () => request.destroy(),
  }
}
