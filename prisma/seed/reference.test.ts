import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change } from '../../server/database/change.ts'
import { type TestDatabase, testDatabase } from '../../server/test/database.ts'
import { loadReferenceData } from './reference.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const load = () => database.asOwner(loadReferenceData)

const count = async () => {
  const { prisma } = database
  return {
    countries: await prisma.country.count(),
    names: await prisma.countryName.count(),
    aliases: await prisma.countryAlias.count(),
    successions: await prisma.countrySuccession.count(),
    groups: await prisma.group.count(),
    members: await prisma.groupMember.count(),
  }
}

/** As a database that an older release filled. */
const forgetWhatWasLoaded = () => database.asOwner((owner) => owner.query('COMMENT ON TABLE country IS NULL'))

/** Codes of the countries that a name leads to, by the database's own comparison of names. */
async function meaningOf(name: string) {
  const { rows } = await database.pool.query<{ code: string }>(
    `SELECT country_code AS code FROM country_name WHERE folded = fold($1) OR fold(formal_name) = fold($1)
     UNION SELECT country_code FROM country_alias WHERE folded = fold($1)`,
    [name],
  )
  return rows.map(({ code }) => code)
}

describe('loading the reference data', () => {
  it('fills 271 countries and twelve groups', async () => {
    expect(await count()).toEqual({
      countries: 271,
      names: 2141,
      aliases: 835,
      successions: 46,
      groups: 12,
      members: 510,
    })
  })

  it('does nothing when the same data is there', async () => {
    expect(await load()).toBe(false)
  })

  it('loads once when several programs start together', async () => {
    await forgetWhatWasLoaded()
    const before = await count()
    const loaded = await Promise.all([1, 2, 3].map(load))
    expect(loaded.filter(Boolean)).toHaveLength(1)
    expect(await count()).toEqual(before)
  })

  it('keeps the names, aliases and groups that people added, and restores what is missing', async () => {
    const { prisma } = database
    await database.asOwner((owner) =>
      owner.query(`INSERT INTO country_alias (alias, country_code) VALUES ('Land of the Ascending Dragon', 'VNM');
        DELETE FROM country_alias WHERE alias = 'Ceylon'`),
    )
    await change(database, { accountId: null, action: 'test.prepare' }, async (tx) => {
      await tx.group.create({ data: { code: 'OURS', name: 'Our group', kind: 'negotiating' } })
      const asean = await tx.group.update({ where: { code: 'ASEAN' }, data: { name: 'ASEAN' } })
      await tx.groupMember.deleteMany({ where: { groupId: asean.id, countryCode: 'VNM' } })
      const arab = await tx.group.findUniqueOrThrow({ where: { code: 'ARAB' } })
      await tx.groupMember.deleteMany({ where: { groupId: arab.id, countryCode: 'EGY' } })
    })
    await forgetWhatWasLoaded()
    expect(await load()).toBe(true)

    expect(await meaningOf('Land of the Ascending Dragon')).toEqual(['VNM'])
    expect(await meaningOf('ceylon')).toEqual(['LKA'])
    const members = (code: string) => prisma.groupMember.count({ where: { group: { code } } })
    expect(await members('OURS')).toBe(0)
    expect(await members('ASEAN')).toBe(10)
    expect(await members('ARAB')).toBe(22)
    expect((await prisma.group.findUniqueOrThrow({ where: { code: 'ASEAN' } })).name).toBe('ASEAN')
  })
})

describe('names in the database', () => {
  it.each(['Vietnam', 'Viet Nam', 'Việt Nam', 'viet-nam', 'VIỆT NAM'])(
    'find Viet Nam by %s',
    async (name) => {
      expect(await meaningOf(name)).toEqual(['VNM'])
    },
  )

  it('each lead to one country', async () => {
    const { rows } = await database.pool.query(
      `SELECT folded FROM (SELECT folded, country_code FROM country_name
         UNION ALL SELECT fold(formal_name), country_code FROM country_name WHERE formal_name IS NOT NULL
         UNION ALL SELECT folded, country_code FROM country_alias) AS written
        GROUP BY folded HAVING count(DISTINCT country_code) > 1`,
    )
    expect(rows).toEqual([])
  })

  it.each([
    ['Zaire', 'ZAR', ['COD'], '1997-05-17'],
    ['USSR', 'SUN', 'ARM AZE EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UZB'.split(' '), '1991-12-26'],
    ['Yugoslavia', 'YUG', ['BIH', 'HRV', 'MKD', 'SCG', 'SVN'], '2003-02-04'],
    ['Czechoslovakia', 'CSK', ['CZE', 'SVK'], '1992-12-31'],
    ['Democratic Yemen', 'YMD', ['YEM'], '1990-05-22'],
    ['Burma', 'BUR', ['MMR'], '1989-06-18'],
  ])('lead to a former state and not to its successors: %s', async (name, code, successors, endedOn) => {
    expect(await meaningOf(name)).toEqual([code])
    const country = await database.prisma.country.findUniqueOrThrow({
      where: { code },
      include: { successors: { orderBy: { successorCode: 'asc' } } },
    })
    expect(country.kind).toBe('former_state')
    expect(country.endedOn?.toISOString().slice(0, 10)).toBe(endedOn)
    expect(country.successors.map(({ successorCode }) => successorCode)).toEqual(successors)
  })
})
