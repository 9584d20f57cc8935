// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { recordTypes } from '#contract/history'
import en from '../../locales/en/history.json'
import { byRecord, type RowChange } from './change.ts'
import { kindOf, readable } from './values.ts'

const sources = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8'))
    .join('\n')

const program = sources('server/features', /(?<!\.test)\.ts$/)
const actions = [
  ...program.matchAll(/\bchange\(\s*'([\w.]+)'/g),
  // Where one act stands for several, they are listed.
  ...[...program.matchAll(/^const actions = \{(.*?)^\}/gms)].flatMap(([, list]) => [
    ...list!.matchAll(/'(\w+\.\w+)'/g),
  ]),
].map((found) => found[1]!)

const models = sources('prisma/models', /\.prisma$/)
const enums = new Map(
  [...models.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].map(([, name, body]) => [
    name!,
    body!.match(/^\s+\w+/gm)!.map((word) => word.trim()),
  ]),
)
const isKept =
  /@@map\("(conference|country_group\w*|person\w*|theme\w*|source|delegat\w+|session_?\w*|agenda_item|intervention\w*|corrigendum|instrument|treaty_action|reported_figure|citation)"\)/
const columns = [...models.matchAll(/^model \w+ \{(.*?)^\}/gms)]
  .filter(([, body]) => isKept.test(body!))
  .flatMap(([, body]) => [...body!.matchAll(/^ {2}(\w+) +(\w+)(?:\[\])?\??/gm)])
  .map(([, name, type]) => ({ name: name!, type: type! }))
  .filter(({ type }) => enums.has(type) || /^(String|Int|BigInt|Boolean|DateTime)$/.test(type))

const has = (words: object, path: string) =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], words) !==
  undefined

it('has words for every act of the server', () => {
  expect(actions.length).toBeGreaterThan(40)
  expect(actions.filter((action) => !has(en.action, action))).toEqual([])
})

it('has words for every field, and every value that is chosen from a list', () => {
  expect(columns.length).toBeGreaterThan(100)
  expect(columns.filter(({ name }) => !(name in en.field)).map(({ name }) => name)).toEqual([])
  const chosen = columns.filter(({ type }) => enums.has(type))
  expect(chosen.filter(({ name }) => kindOf(name) !== 'choice')).toEqual([])
  const values = chosen.flatMap(({ type }) => enums.get(type)!)
  expect(values.filter((value) => !(value in en.value))).toEqual([])
})

it('has words for every kind of record', () => {
  expect(Object.keys(en.type).sort()).toEqual([...recordTypes].sort())
  const counted = recordTypes.flatMap((type) => [`${type}_one`, `${type}_other`])
  expect(Object.keys(en.count).sort()).toEqual(counted.sort())
})

it('reads as words what it has no words for', () => {
  expect(['speakingOrderId', 'intervention_note', 'person.mergeAll', 'id'].map(readable)).toEqual([
    'Speaking order',
    'Intervention note',
    'Person merge all',
    'Id',
  ])
})

it('tells what a field holds by its name', () => {
  const names = ['heldOn', 'startedAt', 'allottedSeconds', 'personId', 'language', 'stance', 'summary']
  expect(names.map(kindOf)).toEqual(['day', 'instant', 'seconds', 'id', 'language', 'choice', 'theirs'])
})

it('files rows under their record, the record before its parts, and leaves out what tells nothing', () => {
  const row = (id: string, part: string, names: string[]): RowChange => ({
    record: { type: 'intervention', id, name: null },
    part,
    act: 'added',
    about: null,
    fields: names.map((name) => ({ name, before: null, after: name === 'interventionId' ? id : 'x' })),
  })
  const told = byRecord([
    row('a', 'intervention_theme', ['interventionId', 'themeId', 'position']),
    row('b', 'intervention', ['conferenceId']),
    row('a', 'intervention', ['conferenceId', 'position', 'summary']),
  ])
  expect(
    told.map(({ record, rows }) => [record.id, rows.map((one) => one.fields.map(({ name }) => name))]),
  ).toEqual([['a', [['summary'], ['themeId']]]])
})

it('says that a part came or went though nothing but what it is about is known of it', () => {
  const row = (act: RowChange['act'], about: string): RowChange => ({
    record: { type: 'group', id: 'g', name: 'G77' },
    part: 'country_group_member',
    act,
    about,
    fields: [
      {
        name: 'countryCode',
        before: act === 'removed' ? about : null,
        after: act === 'added' ? about : null,
      },
    ],
  })
  const told = byRecord([row('added', 'LAO'), row('removed', 'CUB')])
  expect(told.map(({ rows }) => rows.map(({ act, about, fields }) => [act, about, fields]))).toEqual([
    [
      ['added', 'LAO', []],
      ['removed', 'CUB', []],
    ],
  ])
})
