import { Transform } from 'node:stream'
import { copyOut } from '../../../database/copy.ts'
import { selectOf } from '../../../database/table.ts'
import type { Format } from '../format.ts'

/** RFC 4180, UTF-8, streamed from COPY. */
export const csv: Format = {
  id: 'csv',
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',

  async write(database, table, flavour) {
    const rows = await copyOut(database, selectOf(table, flavour === 'spreadsheet'))
    const head = `${flavour === 'spreadsheet' ? '\ufeff' : ''}${table.columns.map(({ name }) => name).join(',')}\r\n`
    const lines = crlf(Buffer.from(head))
    rows.once('error', (error) => lines.destroy(error))
    lines.once('close', () => rows.destroy())
    return rows.pipe(lines)
  },
}

const quote = 0x22
const lineFeed = 0x0a

/** Ends lines with CRLF as RFC 4180 asks; line feeds inside quotes stay as they were typed. */
export function crlf(head: Buffer): Transform {
  let quoted = false
  let begun = false
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const out = Buffer.allocUnsafe(chunk.length + count(chunk))
      let length = 0
      for (let i = 0; i < chunk.length; i += 1) {
        const byte = chunk[i]!
        if (byte === quote) quoted = !quoted
        else if (byte === lineFeed && !quoted) out[length++] = 0x0d
        out[length++] = byte
      }
      if (!begun) this.push(head)
      begun = true
      done(null, out.subarray(0, length))
    },
    flush(done) {
      if (!begun) this.push(head)
      done()
    },
  })
}

// Room for one carriage return at each line feed, and not for more: the buffers of a large file add up.
function count(chunk: Buffer) {
  let found = 0
  for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) found += 1
  return found
}
