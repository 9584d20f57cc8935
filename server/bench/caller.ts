import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { v7 as uuidv7 } from 'uuid'

// biome-ignore lint/suspicious/noExplicitAny: the bench reads whole answers
type Answer = { status: number; body: any; headers: IncomingMessage['headers'] }

/** Somebody who calls the API, with a connection that is kept, and hears streams. */
export type Caller = ReturnType<typeof caller>

export function caller(api: string, cookie?: string) {
  const agent = new Agent({ keepAlive: true })
  const own = cookie === undefined ? {} : { cookie }

  async function send(
    method: string,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const payload = body && JSON.stringify(body)
    const headers = {
      ...own,
      'idempotency-key': uuidv7(),
      ...(body && { 'content-type': 'application/json' }),
    }
    const sent = request(api + path, { method, agent, headers: { ...headers, ...more } }).end(payload)
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const answer = await text(response)
    return {
      status: response.statusCode!,
      body: answer ? JSON.parse(answer) : null,
      headers: response.headers,
    }
  }

  /** Opens a stream of events and calls back with each, as it is written. Answers how to leave. */
  async function hear(path: string, told: (event: string) => void, ended: () => void): Promise<() => void> {
    const sent = request(api + path, { agent: false, headers: own }).end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`)
    let rest = ''
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const events = (rest + chunk).split('\n\n')
      rest = events.pop()!
      for (const event of events) told(event)
    })
    response.on('error', () => {}).once('close', ended)
    return () => {
      response.off('close', ended)
      sent.destroy()
    }
  }

  return { send, hear }
}
