import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Reads a password from standard input: all of it but the last line end, or at a keyboard one line unseen. */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) return ask()
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}

async function ask() {
  process.stderr.write('Password: ')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
