import type { Readable } from 'node:stream'
import type { Database } from '../../database/database.ts'
import type { Table } from '../../database/table.ts'

/** exact: what comes back unchanged. spreadsheet: with a byte-order mark, and no cell runs as a formula. */
export type Flavour = 'exact' | 'spreadsheet'

/** A way to write a table as a file. One file in `formats/` defines one of these. */
export type Format = {
  id: string
  label: string
  mediaType: string
  extension: string
  /** Rejects before the first byte, or destroys the stream: a file is whole or visibly broken. */
  write: (database: Database, table: Table, flavour: Flavour) => Promise<Readable>
}
