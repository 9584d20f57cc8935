import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allottedTo } from '#floor/allotted'
import { listOf } from '#floor/order'
import type { Database } from '../../server/database/database.ts'
import { readState } from '../../server/features/floor/queries.ts'
import { type TestDatabase, testDatabase } from '../../server/test/database.ts'
import { allRows } from '../../server/test/rows.ts'
import { runDatabaseProgram } from '../../server/test/run-database-program.ts'
import { removeCluster, temporaryFolder } from '../../server/test/server.ts'
import { loadRehearsal } from './rehearsal.ts'
import { loadSample } from './sample.ts'

// A little after midnight in Ha Noi, and the session began the day before.
const now = new Date('2026-03-14T17:03:20.500Z')

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** Rows of the record that name a conference, or are it. */
async function rowsOf(from: Database, conferenceId: string) {
  const tables = Object.entries(await allRows(from))
  return tables.flatMap(([, rows]) => rows.filter((row) => JSON.stringify(row).includes(conferenceId)))
}

describe('a rehearsal', () => {
  it('is a session in progress with a list of 62 speakers and times allotted', async () => {
    const { conferenceId, sessionId, name } = await loadRehearsal(database, now)
    expect(name).toBe('Rehearsal of 2026-03-14')
    const { prisma } = database
    const conference = await prisma.conference.findUniqueOrThrow({ where: { id: conferenceId } })
    expect([conference.slug, conference.timeZone, conference.startsOn, conference.endsOn]).toEqual([
      'rehearsal-2026-03-14',
      'Asia/Ho_Chi_Minh',
      new Date('2026-03-14'),
      new Date('2026-03-14'),
    ])
    const floor = await readState(prisma, sessionId)
    expect(floor.session).toMatchObject({ status: 'open', startedAt: '2026-03-14T16:58:20Z', endedAt: null })
    const list = listOf(floor)
    expect([list.length, floor.entries.length]).toEqual([62, 62])
    expect(await prisma.delegation.count({ where: { conferenceId } })).toBe(74)
    expect(await prisma.delegate.count({ where: { conferenceId } })).toBe(13)

    const nameOf = async (id: string) => (await prisma.delegation.findUniqueOrThrow({ where: { id } })).name
    const [host, ...others] = list
    expect([await nameOf(host!.delegationId), host!.speakerName, host!.speakerPost]).toEqual([
      'Viet Nam',
      'Luong Cuong',
      'President',
    ])
    expect(await Promise.all(others.slice(0, 2).map((one) => nameOf(one.delegationId)))).toEqual([
      'United Nations',
      'United Nations Office on Drugs and Crime',
    ])
    const forGroups = list.filter(({ groupIds }) => groupIds.length > 0)
    const groups = await prisma.group.findMany()
    expect(forGroups.map(({ groupIds }) => groups.find(({ id }) => id === groupIds[0])!.code)).toEqual([
      'AFRICAN',
      'G77',
      'ASEAN',
      'ARAB',
      'EU',
    ])
    expect(new Set(forGroups.map(({ delegationId }) => delegationId)).size).toBe(5)
    for (const { delegationId, groupIds } of forGroups) {
      const { countryCode } = await prisma.delegation.findUniqueOrThrow({ where: { id: delegationId } })
      const where = { countryCode: countryCode ?? '', groupId: groupIds[0]!, until: null }
      expect([countryCode, countryCode === null || (await prisma.groupMember.count({ where }))]).toEqual([
        countryCode,
        countryCode === null ? true : 1,
      ])
    }
    expect([allottedTo(floor, forGroups[0]!), allottedTo(floor, host!)]).toEqual([300, 180])
  })

  it('is made as often as one likes, of the same people, and leaves the Hanoi conference alone', async () => {
    const { prisma } = database
    const hanoi = await loadSample(database)
    const before = await rowsOf(database, hanoi)
    const persons = await prisma.person.count()
    const again = await loadRehearsal(database, now)
    expect(again.name).toBe('Rehearsal 2 of 2026-03-14')
    expect(await prisma.person.count()).toBe(persons)
    expect(await rowsOf(database, hanoi)).toEqual(before)
    expect(await prisma.conference.count()).toBe(3)
  })

  it('is one change of the history, by the program', async () => {
    const changes = await database.prisma.change.findMany({ where: { action: 'sample.rehearse' } })
    expect(changes.map(({ accountId }) => accountId)).toEqual([null, null])
  })
})

/** Runs the command in a process of its own, as an operator does. */
async function run(environment: Record<string, string>, ...words: string[]) {
  const program = fileURLToPath(new URL('main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...words], {
    env: { PATH: process.env.PATH, ...environment },
  })
  let [out, error] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (error += chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, out: out.trim(), error: error.trim() }
}

describe('npm run sample', () => {
  it('makes a rehearsal when asked, and says where it is', async () => {
    const made = await run({ DATABASE_URL: database.url }, '--live')
    expect([made.code, made.error]).toEqual([0, ''])
    const [, name, path] =
      made.out.match(/^"(.+)" is in the database now: .+\n.* (\/conferences\/\S+)$/) ?? []
    const { id, slug } = await database.prisma.conference.findFirstOrThrow({ where: { name: name! } })
    expect([slug.startsWith('rehearsal-'), path!.startsWith(`/conferences/${id}/sessions/`)]).toEqual([
      true,
      true,
    ])
  })

  it('says in words what it does not understand, and what is there already', async () => {
    const before = await database.prisma.conference.count()
    const wrong = await run({ DATABASE_URL: database.url }, '--lively')
    expect([wrong.code, wrong.out, wrong.error.split('\n')[1]]).toEqual([
      2,
      '',
      'npm run sample -- --live   a conference to rehearse at, with a session in progress',
    ])
    const twice = await run({ DATABASE_URL: database.url })
    expect([twice.code, twice.error]).toEqual([
      1,
      'There is a conference "hanoi-2025" already: the Hanoi Convention sample was not loaded.',
    ])
    const nowhere = await run({ DATABASE_URL: 'nonsense' })
    expect([nowhere.code, nowhere.error.length > 0, nowhere.error.includes('    at ')]).toEqual([
      2,
      true,
      false,
    ])
    expect(await database.prisma.conference.count()).toBe(before)
  })

  it('works on the embedded database, without the program and beside it', async () => {
    const folder = temporaryFolder()
    try {
      const data = join(folder, 'data')
      const alone = await run({ ROSTRUM_DATA: data }, '--live')
      const holder = await runDatabaseProgram(data)
      const beside = await run({ ROSTRUM_DATA: data }, '--live')
      const hanoi = await run({ ROSTRUM_DATA: data })
      await holder.end('SIGTERM')
      expect([alone, beside, hanoi].map(({ code, error }) => [code, error])).toEqual(Array(3).fill([0, '']))
      expect([alone.out.split(' of ')[0], beside.out.split(' of ')[0]]).toEqual([
        '"Rehearsal',
        '"Rehearsal 2',
      ])
    } finally {
      removeCluster(folder)
    }
  }, 120_000)
})
