import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { pino } from 'pino'
import { connectionTo } from '../database/connection.ts'
import { withLiterals } from '../database/copy.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { startEmbeddedServer } from '../database/embedded-server.ts'
import { makeReady } from '../database/make-ready.ts'
import { selectOf, type Table } from '../database/table.ts'
import { interventionTable } from '../features/interventions/queries.ts'
import { sessionSummaryTable } from '../features/sessions/queries.ts'
import { benchFile, peakMemory } from './files.ts'
import { fill } from './fill.ts'
import { benchLists } from './lists.ts'
import { benchLive } from './live.ts'
import { benchPickers } from './pickers.ts'
import { benchPlenary } from './plenary.ts'
import { type Program, startProgram } from './program.ts'
import { benchSearch } from './search.ts'
import { benchStorm } from './storm.ts'

const scenarios = ['lists', 'pickers', 'search', 'files', 'live', 'plenary', 'storm']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '200' },
    // A folder that keeps the filled database for the next run.
    keep: { type: 'string' },
    // Of the storm: what comes again with the same seed, and how many acts each of the two does.
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    acts: { type: 'string', default: '200' },
  },
})
const unknown = positionals.filter((name) => !scenarios.includes(name))
if (unknown.length > 0) throw new Error(`There is no ${unknown.join()}; there are ${scenarios.join(', ')}`)
const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name)
const rows = Number(values.rows)
const log = pino({ level: 'warn' })

const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o755)
const server = await startEmbeddedServer({ dataFolder: join(folder, 'data'), log })
try {
  await makeReady(server, { log })
  const database = await openDatabase(server.url, { poolSize: 2, log })
  const client = new pg.Client(connectionTo(server.ownerUrl))
  // A server that stops for a fault would end the bench before the fault is said.
  client.on('error', () => {})
  await client.connect()
  const found = await countInterventions(client)
  if (found && found !== rows) throw new Error(`${folder} holds ${found} interventions, not ${rows}`)
  const began = performance.now()
  if (!found) await fill(client, rows)
  console.log(
    `${rows.toLocaleString('en')} interventions${found ? ' from before' : ` in ${((performance.now() - began) / 1000).toFixed(0)} s`}; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
  )

  const program = await startProgram(server)
  try {
    const ask = (path: string) => asked(program, path)
    if (isAsked('lists')) await benchLists(client, ask, Number(values.rounds))
    if (isAsked('pickers')) await benchPickers(client, ask, Math.min(Number(values.rounds), 100))
    if (isAsked('search')) await benchSearch(client, ask, Number(values.rounds))
    if (isAsked('files')) await benchFiles(client, database, program)
    // Last, as they write.
    if (isAsked('live')) await benchLive(program)
    if (isAsked('plenary')) await benchPlenary(program, server, folder)
    if (isAsked('storm'))
      await benchStorm(program, server, folder, { seed: Number(values.seed), acts: Number(values.acts) })
  } finally {
    await program.stop()
    await client.end()
    await database.close()
  }
} finally {
  await server.stop()
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
}

async function benchFiles(client: pg.Client, { prisma }: Database, program: Program) {
  const selectFor = (table: Table) => withLiterals(selectOf(table, false))
  const file = { client, ...program }
  console.log(`\nmemory of the server before the files: ${peakMemory(program.pid).toFixed(0)} MB at most`)
  await benchFile('sessions.csv', '/sessions.csv', selectFor(await sessionSummaryTable(prisma, {})), file)
  await benchFile(
    'interventions.csv',
    '/interventions.csv',
    selectFor(await interventionTable(prisma, {})),
    file,
  )
}

async function countInterventions(client: pg.Client) {
  // Those of the filling: what a scenario wrote has an id that was made later.
  const { rows: counted } = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM intervention WHERE id < '01910000-0000-0000-0000-000000000000'",
  )
  return counted[0]!.count
}

async function asked({ get }: Program, path: string) {
  return (await json(await get(path))) as { items: { id: string }[]; next: string | null }
}
