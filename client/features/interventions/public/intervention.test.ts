import { expect, it } from 'vitest'
import { type ListedIntervention, lacksOf, speakerOf } from './intervention.ts'

const bare = {
  status: 'delivered',
  person: null,
  speakerName: null,
  speakerHonorific: null,
  startedAt: null,
  endedAt: null,
  durationSeconds: null,
  themes: [],
  summary: null,
  sources: 0,
} as unknown as ListedIntervention

it('says all that a delivered intervention lacks', () => {
  expect(lacksOf(bare)).toEqual(['speaker', 'start', 'end', 'theme', 'summary', 'source'])
})

it('calls long what lasts more than an hour, or has no end and began more than an hour ago', () => {
  const whole = { ...bare, speakerName: 'A', themes: [{}], summary: 'x', sources: 1 } as ListedIntervention
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()
  const ended = { startedAt: ago(9000), endedAt: ago(0) }
  expect(lacksOf({ ...whole, ...ended, durationSeconds: 3601 })).toEqual(['long'])
  expect(lacksOf({ ...whole, ...ended, durationSeconds: 3600 })).toEqual([])
  const running = { ...whole, status: 'on_the_floor' as const, durationSeconds: null }
  expect(lacksOf({ ...running, startedAt: ago(3700) })).toEqual(['long'])
  expect(lacksOf({ ...running, startedAt: ago(3500) })).toEqual([])
})

it('misses no times of a statement that was handed in', () => {
  expect(lacksOf({ ...bare, kind: 'written_statement' })).toEqual(['speaker', 'theme', 'summary', 'source'])
})

it('takes a printed name for a speaker, and an empty summary for none', () => {
  expect(lacksOf({ ...bare, speakerName: 'A. Guterres', summary: '', sources: 2 })).toEqual([
    'start',
    'end',
    'theme',
    'summary',
  ])
})

it('asks nothing of what was not delivered yet', () => {
  expect(lacksOf({ ...bare, status: 'listed' })).toEqual([])
})

it('calls the speaker as printed that day, not as the person is called today', () => {
  const person = { id: '1', name: 'Today' }
  expect(speakerOf({ person, speakerName: 'Then', speakerHonorific: 'H.E.' })).toBe('H.E. Then')
  expect(speakerOf({ person, speakerName: null, speakerHonorific: null })).toBe('Today')
  expect(speakerOf({ person: null, speakerName: null, speakerHonorific: 'H.E.' })).toBe(null)
})
