import { join } from 'node:path'
import { embeddedAddresses } from '../server/database/embedded-addresses.ts'
import { findRunningServer } from '../server/database/running-server.ts'
import { cookiesOf, expect, test } from './fixtures.ts'
import { storm } from './storm/storm.ts'
import { faults, type Row, tally } from './storm/tally.ts'

/** The database of the tests' program, over which another program is started. */
async function databaseOfTests() {
  const running = new URL((await findRunningServer(join(process.env.E2E_FOLDER!, 'data')))!)
  return embeddedAddresses(running.password, Number(running.port))
}

test('two browsers log one session while one is cut off, its browser and the program are killed: every act is in the record once, in order, at its instant', async () => {
  test.setTimeout(240_000)
  const seed = Number(process.env.STORM_SEED ?? Date.now() % 1_000_000)
  const { hands, amiss, found, differs, ...rest } = await storm(
    { acts: 25, serverKills: 1, browserKills: 1 },
    seed,
    {
      database: await databaseOfTests(),
      folder: process.env.E2E_FOLDER!,
      signedIn: [cookiesOf('administrator'), cookiesOf('editor')],
    },
  )
  const description = `seed ${seed}: ${JSON.stringify({ hands, ...rest, conflicts: found.conflicts })}`
  test.info().annotations.push({ type: 'storm', description })
  console.log(description)
  expect(hands.map(({ acts, kills }) => ({ acts: acts >= 25, kills }))).toEqual([
    { acts: true, kills: 0 },
    { acts: true, kills: 1 },
  ])
  expect(rest.serverKills).toBe(1)
  expect([amiss, faults(found), differs]).toEqual([[], [], ''])
})

test.describe('what is counted after a storm', () => {
  const act = { act: 'closeList', at: '2025-10-26T03:00:00Z' } as const
  const from = Date.parse(act.at)
  const did = (nth: number, isUndone = false) => ({
    id: `act ${nth}`,
    order: nth,
    act,
    from,
    until: from + 500,
    isUndone,
  })
  const row = (nth: number, more: Partial<Row> = {}): Row => ({
    id: `act ${nth}`,
    number: nth,
    body: act,
    at: act.at,
    outcome: 'done',
    interventionId: null,
    isUndone: false,
    ...more,
  })
  const found = (rows: Row[], done = [did(1), did(2)], entries: string[] = []) =>
    faults(tally([{ name: 'a', done, device: [] }], rows, { listed: ['listed'], entries }))

  test('is nothing where all is as it was done, and every fault where it is not', () => {
    expect(found([row(1), row(2)], undefined, ['listed'])).toEqual([])
    expect(found([row(1)])).toEqual(['lost: "act 2"'])
    expect(found([row(1)], [did(1), did(2, true)])).toEqual([])
    expect(found([row(1), row(2)], [did(1), did(2, true)])).toEqual(['notUndone: "act 2"'])
    expect(found([row(1), row(2), row(2)])).toEqual(['doubled: "act 2"'])
    expect(found([row(1), row(2), row(3)])).toEqual(['doubled: "act 3"'])
    expect(found([row(1), row(2)], undefined, ['nobody listed it'])).toEqual(['doubled: "nobody listed it"'])
    expect(found([row(1, { number: 2 }), row(2, { number: 1 })])).toEqual(['outOfOrder: 1'])
    expect(found([row(1), row(2, { body: { ...act, act: 'reopenList' } })])).toEqual(['changed: "act 2"'])
    const late = '2025-10-26T06:00:00Z'
    expect(found([row(1), row(2, { at: late })])[0]).toMatch(/^wrongInstants: "act 2: 2025-10-26T06/)
  })
})
