import { readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Get } from './program.ts'

/** One CSV over HTTP beside COPY of the same SELECT: rows a second, first byte, and the server's peak memory. */
export async function benchFile(
  name: string,
  path: string,
  select: string,
  { client, get, pid }: { client: pg.Client; get: Get; pid: number },
) {
  const began = performance.now()
  const response = await get(path)
  let first = 0
  let rows = -1
  const lines = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!first) first = performance.now() - began
      rows += count(chunk)
      done()
    },
  })
  await pipeline(response, lines)
  const ours = rowsPerSecond(rows, began)

  const copyBegan = performance.now()
  let copied = 0
  await client.query('SET enable_sort = off')
  await pipeline(
    client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT csv)`)),
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        copied += chunk.length
        done()
      },
    }),
  )
  await client.query('RESET enable_sort')
  const raw = rowsPerSecond(rows, copyBegan)
  const memory = peakMemory(pid)
  const kept = ours / raw >= 0.6 && memory < 200 && first < 200
  if (!kept) process.exitCode = 1
  console.log(
    `${name.padEnd(24)} ${rows.toLocaleString('en')} lines, ${(copied / 1e6).toFixed(0)} MB: ${ours.toFixed(0)}/s, COPY ${raw.toFixed(0)}/s, ratio ${(ours / raw).toFixed(2)}; first byte ${first.toFixed(0)} ms; peak ${memory.toFixed(0)} MB  ${kept ? 'kept' : 'NOT KEPT'}`,
  )
}

const rowsPerSecond = (rows: number, began: number) => (rows / (performance.now() - began)) * 1000

// CRLF ends a row; line feeds inside a cell stand alone.
function count(chunk: Buffer) {
  let found = 0
  for (let at = chunk.indexOf('\r\n'); at !== -1; at = chunk.indexOf('\r\n', at + 2)) found += 1
  return found
}

/** The most memory a process has held so far, in MB. */
export const peakMemory = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0) / 1024
