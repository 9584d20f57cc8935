import { describe, expect, it } from 'vitest'
import { changeOf } from '../../../http/changes.ts'
import { readDuration } from '../../../ui/duration-text.ts'
import { bodyOf, creationOf } from './body.ts'
import { conflictsOf, mergedValues, rebasedValues } from './conflict.ts'
import { fieldPathOf } from './names.ts'
import { problemsOf } from './problems.ts'
import { valuesOf } from './record.ts'
import { recorded } from './test-record.ts'
import { emptyValues, type FormValues } from './values.ts'

const zone = 'Asia/Ho_Chi_Minh'
const sitting = { heldOn: '2025-10-26' }
const record = recorded()
const opened = valuesOf(record, sitting, zone)
const body = (values: FormValues) => bodyOf(values, sitting, zone)
const typed = (changed: Partial<FormValues>) => ({ ...opened, ...changed })

describe('a record in the form', () => {
  it('comes out as it went in', () => {
    expect(body(opened)).toEqual({
      sessionId: record.session.id,
      delegationId: record.delegation.id,
      personId: record.person?.id,
      speakerName: record.speakerName,
      speakerHonorific: null,
      speakerPost: record.speakerPost,
      groupIds: record.groups.map(({ id }) => id),
      kind: record.kind,
      status: record.status,
      repliesToId: null,
      agendaItemId: null,
      allottedSeconds: 300,
      startedAt: record.startedAt,
      endedAt: record.endedAt,
      language: record.language,
      summary: record.summary,
      note: null,
      themes: record.themes.map(({ theme, stance, passage }) => ({ themeId: theme.id, stance, passage })),
      texts: record.texts,
      citations: record.citations.map(({ source, says }) => ({ sourceId: source.id, says })),
      reviewState: 'provisional',
    })
  })

  it('sends nothing when nothing was changed, and only what was', () => {
    expect(changeOf(body(opened), body(opened))).toEqual({})
    expect(changeOf(body(opened), body(typed({ summary: 'Khác', speaker: { id: null } })))).toEqual({
      personId: null,
      summary: 'Khác',
    })
  })

  it('sends a list whole when one of it was changed', () => {
    const themes = opened.themes.map((tag) => ({ ...tag, stance: 'opposes' as const }))
    expect(changeOf(body(opened), body(typed({ themes })))).toEqual({
      themes: record.themes.map(({ theme, passage }) => ({ themeId: theme.id, stance: 'opposes', passage })),
    })
  })

  it('keeps the text as it was typed, and takes one of blanks for none', () => {
    const { summary, note } = body(typed({ summary: '  السيادة <b>\n', note: ' \n' }))
    expect([summary, note]).toEqual(['  السيادة <b>\n', null])
  })

  it('says nothing of the review when it is new', () => {
    expect('reviewState' in creationOf(body(opened))).toBe(false)
  })
})

describe('a conflict', () => {
  const mine = typed({ summary: 'Mine', note: 'Mine', speakerPost: 'Same' })
  const theirs = valuesOf(
    recorded({ summary: 'Theirs', speakerPost: 'Same', language: 'fr', version: 2 }),
    sitting,
    zone,
  )
  const bodies = [body(opened), body(mine), body(theirs)] as const

  it('is only where both changed the same field to something else', () => {
    expect(conflictsOf(...bodies)).toEqual(['summary'])
  })

  it.each([
    [['summary'], 'Mine'],
    [[], 'Theirs'],
  ])('is resolved by keeping %j; what only one side changed holds', (kept, summary) => {
    const merged = mergedValues(bodies, [mine, theirs], new Set(kept))
    expect(changeOf(body(opened), body(merged))).toEqual({
      summary,
      note: 'Mine',
      speakerPost: 'Same',
      language: 'fr',
    })
  })

  it('is resolved by keeping both, one after the other', () => {
    const merged = mergedValues(bodies, [mine, theirs], new Set(), new Set(['summary']))
    expect(body(merged).summary).toBe('Theirs\n\nMine')
  })

  it('is resolved by keeping what both did to each list, with what a theme, source and group is called', () => {
    const theme = (nth: number) => ({ id: `t${nth}`, name: `Theme ${nth}`, names: {}, hue: null })
    const source = (nth: number) => ({ id: `s${nth}`, title: `Source ${nth}`, publisher: null, url: null })
    const group = (nth: number) => ({ id: `g${nth}`, code: `G${nth}`, name: `Group ${nth}`, names: {} })
    const added = (nth: number): Partial<FormValues> => ({
      themes: [...opened.themes, { theme: theme(nth), stance: null, passage: '' }],
      citations: [...opened.citations, { source: source(nth), says: '' }],
      groups: [...opened.groups, group(nth)],
      texts: [...opened.texts, { kind: 'translation', language: nth === 1 ? 'vi' : 'fr', body: 'x' }],
    })
    const [one, other] = [typed(added(1)), typed(added(2))]
    const lists = ['themes', 'citations', 'groupIds', 'texts'] as const
    const threeBodies = [body(opened), body(one), body(other)] as const
    expect([...conflictsOf(...threeBodies)].sort()).toEqual([...lists].sort())
    const merged = mergedValues(threeBodies, [one, other], new Set(), new Set(lists))
    expect(merged.themes).toEqual([...added(2).themes!, added(1).themes!.at(-1)])
    expect(merged.citations).toEqual([...added(2).citations!, added(1).citations!.at(-1)])
    expect(merged.groups).toEqual([...added(2).groups!, added(1).groups!.at(-1)])
    expect(merged.texts).toEqual([...added(2).texts!, added(1).texts!.at(-1)])
  })

  it('does not arise from what is typed while it is saved', () => {
    const now = { ...mine, note: 'Typed on' }
    expect(changeOf(body(theirs), body(rebasedValues(now, mine, theirs)))).toEqual({ note: 'Typed on' })
  })
})

describe('what is wrong', () => {
  const wrong = (changed: Partial<FormValues>, wasFinal = false) => {
    const values = typed(changed)
    return problemsOf(values, body(values), wasFinal).map((problem) =>
      'words' in problem ? `${problem.path}: ${problem.words}` : `${problem.path}: ${problem.message}`,
    )
  }

  it('is nothing in a record that was saved', () => {
    expect(wrong({})).toEqual([])
  })

  it('is a time that the clocks left out', () => {
    const start = { text: '02:30:00', day: null }
    const values = { ...opened, start }
    expect(problemsOf(values, { ...body(values), startedAt: null }, false)).toEqual([
      { path: 'start', words: 'timeLeftOut' },
    ])
  })

  it('is told by what a new record lacks', () => {
    const found = problemsOf(emptyValues, body(emptyValues), false)
    expect(found).toEqual([
      { path: 'sessionId', words: 'sessionMissing' },
      { path: 'delegation', words: 'delegationMissing' },
    ])
  })

  it.each<[Partial<FormValues>, string]>([
    [{ start: { text: '10:4x', day: null } }, 'start: notATime'],
    [{ end: { text: '10:40', day: null } }, 'end: endBeforeStart'],
    [{ start: { text: '', day: null } }, 'start: endWithoutStart'],
    [{ status: 'absent' }, 'status: unheardWithTimes'],
    [{ status: 'on_the_floor' }, 'status: onTheFloorRuns'],
    [{ allotted: 'long' }, 'allotted: allotted'],
    [{ speaker: null, typedSpeaker: 'Nobody' }, 'speaker: speakerUnchosen'],
    [{ delegation: null, typedDelegation: 'Cub' }, 'delegation: delegationUnchosen'],
    [{ texts: [{ kind: 'verbatim', language: '', body: 'x' }] }, 'texts.0.language: textLanguage'],
    [{ texts: [...opened.texts, ...opened.texts] }, 'texts.1.language: textTwice'],
    [{ speakerName: 'a\nb' }, 'speakerName: Must be a single line'],
  ])('is told beside its field: %j', (changed, problem) => {
    expect(wrong(changed)).toEqual([problem])
  })

  it('is a change of a final record that does not say why', () => {
    expect(wrong({ reviewState: 'checked', corrigendum: 'Misheard' }, true)).toEqual([])
    expect(wrong({ reviewState: 'final' }, true)).toEqual(['corrigendum: isFinal'])
    expect(wrong({ reviewState: 'checked' }, true)).toEqual(['corrigendum: isFinal'])
  })
})

it.each([
  ['themes.0.stance', 'themes.0.stance'],
  ['body.themes.2.themeId', 'themes.2.theme'],
  ['endedAt', 'end'],
  ['groupIds.1', 'groups'],
  ['citations.0.sourceId', 'citations.0.source'],
  ['elsewhere', null],
])('the issue at %s is shown at %s', (issue, field) => {
  expect(fieldPathOf(issue)).toBe(field)
})

it.each([
  ['', null],
  ['5', 300],
  ['4:30', 270],
  ['1:00:00', 3600],
  ['90s', 90],
  ['0', undefined],
  ['25:00:00', undefined],
  ['soon', undefined],
])('the time allotted %j is %j seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds)
})
