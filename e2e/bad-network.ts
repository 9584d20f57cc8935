import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What a network does to what is sent through it: lets it through; is not there; swallows it; lets requests through
 * and loses the answers; answers itself, with a page to sign in to the hall's network.
 */
export type Weather = 'through' | 'away' | 'swallows' | 'loses answers' | 'portal'

/** A network of a test's own between a browser and the program, which can be as bad as any. */
export async function badNetwork(to = process.env.E2E_URL!) {
  const program = new URL(to)
  let weather: Weather = 'through'
  /** Answers in the program's place, by path. */
  const instead = new Map<string, { type: string; body: string }>()
  const server = createServer((asked, answer) => {
    if (weather === 'away') return void asked.socket.destroy()
    if (weather === 'swallows') return
    if (weather === 'portal')
      return void answer.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>')
    const own = instead.get(asked.url!)
    if (own)
      return void answer
        .writeHead(200, { 'content-type': own.type, 'cache-control': 'no-cache' })
        .end(own.body)
    const isLost = weather === 'loses answers' && asked.method === 'POST'
    const sent = request(
      {
        host: program.hostname,
        port: program.port,
        method: asked.method,
        path: asked.url,
        headers: asked.headers,
      },
      (given) => {
        if (isLost) {
          given.resume()
          given.on('end', () => answer.destroy())
          return
        }
        answer.writeHead(given.statusCode!, given.headers)
        given.pipe(answer)
        given.on('error', () => answer.destroy())
      },
    )
    sent.on('error', () => answer.destroy())
    answer.on('close', () => sent.destroy())
    asked.pipe(sent)
  })
  await new Promise<void>((resolve) => server.listen(0, program.hostname, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${program.hostname}:${port}`,
    instead,
    become(next: Weather) {
      weather = next
      // What is open, such as a stream of events, goes with the network.
      if (next !== 'through') server.closeAllConnections()
    },
    close: () => closed(server),
  }
}

export type BadNetwork = Awaited<ReturnType<typeof badNetwork>>

function closed(server: Server) {
  server.closeAllConnections()
  return new Promise<void>((resolve) => server.close(() => resolve()))
}
