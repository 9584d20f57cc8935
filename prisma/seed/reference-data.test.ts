import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type ReferenceCountry, readReferenceData } from './reference-data.ts'

const { countries, groups } = readReferenceData()
const byCode = new Map(countries.map((country) => [country.code, country]))

const namesOf = ({ names, formalNames = {}, aliases }: ReferenceCountry) => [
  ...Object.values(names),
  ...Object.values(formalNames),
  ...aliases,
]
/** Case, accents and punctuation forgiven, as the database compares names. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const meanings = new Map<string, Set<string>>()
for (const country of countries) {
  for (const name of namesOf(country).map(fold)) {
    meanings.set(name, (meanings.get(name) ?? new Set()).add(country.code))
  }
}
const meaningOf = (name: string) => [...(meanings.get(fold(name)) ?? [])].join(' or ')
const codesOf = (kind: ReferenceCountry['kind']) =>
  countries.filter((country) => country.kind === kind).map(({ code }) => code)

const written = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../server/test/fixtures/${file}`, import.meta.url)), {
    columns: true,
    bom: true,
  })

describe('countries', () => {
  it('are 193 member states, two observers, and what is neither', () => {
    expect(codesOf('member_state')).toHaveLength(193)
    expect(codesOf('observer_state')).toEqual(['PSE', 'VAT'])
    expect(codesOf('territory')).toHaveLength(50)
    expect(codesOf('other')).toEqual(['ATA', 'COK', 'NIU', 'TWN'])
    expect(codesOf('former_state')).toHaveLength(22)
  })

  it('have each code once, M49 as text, and a name in eight languages unless they ended', () => {
    expect(byCode.size).toBe(countries.length)
    const wrong = countries.filter(
      ({ code, m49, kind, names }) =>
        !/^[A-Z]{3}$/.test(code) ||
        (m49 !== null && !/^\d{3}$/.test(m49)) ||
        (kind !== 'former_state' &&
          Object.keys(names).sort().join() !== ['ar', 'en', 'es', 'fr', 'ms', 'ru', 'vi', 'zh'].join()),
    )
    expect(wrong).toEqual([])
  })

  it('are named as the UN names them', () => {
    const codes = 'VNM TUR IRN USA PSE VAT CIV LAO GBR KOR PRK VEN CZE MDV TZA RUS'.split(' ')
    expect(codes.map((code) => byCode.get(code)!.names.en)).toEqual([
      'Viet Nam',
      'Türkiye',
      'Iran (Islamic Republic of)',
      'United States of America',
      'State of Palestine',
      'Holy See',
      "Côte d'Ivoire",
      "Lao People's Democratic Republic",
      'United Kingdom of Great Britain and Northern Ireland',
      'Republic of Korea',
      "Democratic People's Republic of Korea",
      'Venezuela (Bolivarian Republic of)',
      'Czechia',
      'Maldives',
      'United Republic of Tanzania',
      'Russian Federation',
    ])
    const vietnamese = 'VNM ZAF CUB RUS USA FRA DEU'.split(' ')
    expect(vietnamese.map((code) => byCode.get(code)!.names.vi)).toEqual([
      'Việt Nam',
      'Nam Phi',
      'Cuba',
      'Liên bang Nga',
      'Hoa Kỳ',
      'Pháp',
      'Đức',
    ])
  })

  it('have names that each lead to one of them', () => {
    const ambiguous = [...meanings].filter(([, codes]) => codes.size > 1).map(([name]) => name)
    expect(ambiguous).toEqual([])
  })

  it.each([
    ['Vietnam', 'VNM'],
    ['Viet Nam', 'VNM'],
    ['VIỆT NAM', 'VNM'],
    ['Turkey', 'TUR'],
    ['Laos', 'LAO'],
    ['Ivory Coast', 'CIV'],
    ['South Korea', 'KOR'],
    ['North Korea', 'PRK'],
    ['USA', 'USA'],
    ['UK', 'GBR'],
    ['Czech Republic', 'CZE'],
    ['Ceylon', 'LKA'],
    ['Swaziland', 'SWZ'],
    ['Nga', 'RUS'],
    ['Соединенные Штаты Америки', 'USA'],
  ])('are found as people write them: %s', (name, code) => {
    expect(meaningOf(name)).toBe(code)
  })

  it('are not guessed from names that mean more than one', () => {
    expect(['Korea', 'United Arab Republic', 'FDR', 'Republic of Viet Nam'].map(meaningOf)).toEqual([
      '',
      '',
      '',
      '',
    ])
  })
})

describe('former states', () => {
  it.each([
    ['USSR', 'SUN'],
    ['Soviet Union', 'SUN'],
    ['Yugoslavia', 'YUG'],
    ['Czechoslovakia', 'CSK'],
    ['German Democratic Republic', 'DDR'],
    ['East Germany', 'DDR'],
    ['Democratic Yemen', 'YMD'],
    ['South Yemen', 'YMD'],
    ['Zaire', 'ZAR'],
    ['Burma', 'BUR'],
    ['Upper Volta', 'HVO'],
    ['Dahomey', 'DHY'],
    ['Byelorussian SSR', 'BYS'],
    ['Serbia and Montenegro', 'SCG'],
    ['Netherlands Antilles', 'ANT'],
    ['Southern Rhodesia', 'RHO'],
    ['Liên Xô', 'SUN'],
    ['Nam Tư', 'YUG'],
  ])('are found under their own code: %s', (name, code) => {
    expect(meaningOf(name)).toBe(code)
  })

  it('have an end and successors that exist, and their successors have neither end nor their names', () => {
    const former = codesOf('former_state').map((code) => byCode.get(code)!)
    const wrong = former.filter(
      ({ startedOn, endedOn, successors = [] }) =>
        !/^\d{4}-\d\d-\d\d$/.test(endedOn ?? '') ||
        (startedOn && startedOn >= endedOn!) ||
        successors.length === 0 ||
        successors.some((code) => !byCode.has(code)),
    )
    expect(wrong).toEqual([])
    const { successors, startedOn, endedOn } = byCode.get('CSK')!
    expect({ successors, startedOn, endedOn }).toEqual({
      successors: ['CZE', 'SVK'],
      startedOn: '1918-10-28',
      endedOn: '1992-12-31',
    })
  })
})

describe('names as they were really written', () => {
  // Where the speakers lists say a present code, the record keeps the state of the day.
  const ofTheirDay: Record<string, string> = {
    Burma: 'BUR',
    BSSR: 'BYS',
    'Byelorussian Soviet Socialist Republic': 'BYS',
    Dahomey: 'DHY',
    'Serbia and Montenegro': 'SCG',
    USSR: 'SUN',
    'Union of Socialist Soviet Republics': 'SUN',
    'Union of Sovier Socialist Republics': 'SUN',
    'Union of Soviet Socialist Republics': 'SUN',
    'Upper Volta': 'HVO',
    Zaire: 'ZAR',
  }
  const notGuessed = [
    'Benin (Dahomey)',
    'Central African Empire/CAR',
    'European Union',
    'FDR',
    'Holy See/ Vatican',
    'Holy See/Vatican',
    'Korea',
    'Leage of Arab States',
    'Taoiseach of Ireland',
    'United Arab Republic',
  ]

  it('lead to what they mean, and those that mean no one country to none', () => {
    const rows = written('countries/country_names_A_dev.csv').filter(({ flag }) => flag !== 'conflict')
    const wrong = rows
      .map((row) => ({ name: row.source_country!.trim(), expected: row.expected_code! }))
      .filter(({ name, expected }) =>
        notGuessed.includes(name) ? meaningOf(name) : meaningOf(name) !== (ofTheirDay[name] ?? expected),
      )
    expect(rows.length).toBeGreaterThan(480)
    expect(wrong).toEqual([])
  })
})

describe('groups', () => {
  it('have the members their sources list', () => {
    expect(groups.map(({ code, members }) => [code, members.length])).toEqual([
      ['AFRICAN', 54],
      ['ASIA-PACIFIC', 55],
      ['EEG', 23],
      ['GRULAC', 33],
      ['WEOG', 29],
      ['G77', 134],
      ['EU', 28],
      ['ASEAN', 11],
      ['ARAB', 22],
      ['LDC', 52],
      ['SIDS', 37],
      ['LLDC', 32],
    ])
    const unknown = groups.flatMap(({ members }) => members).filter(({ code }) => !byCode.has(code))
    expect(unknown).toEqual([])
  })

  it('know who came and went', () => {
    const member = (group: string, code: string) =>
      groups.find((one) => one.code === group)!.members.find((one) => one.code === code)
    expect(member('EU', 'GBR')).toEqual({ code: 'GBR', since: '1973-01-01', until: '2020-01-31' })
    expect(member('ASEAN', 'TLS')).toEqual({ code: 'TLS', since: '2025-10-26' })
    expect(member('ASEAN', 'VNM')).toEqual({ code: 'VNM', since: '1995-07-28' })
  })
})
