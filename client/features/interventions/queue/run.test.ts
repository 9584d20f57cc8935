import { expect, it } from 'vitest'
import { lacks } from '#contract/conferences'
import { criteriaOf, firstField, queueSearch, queues } from './address.ts'
import { begun, continued, placeIn } from './run.ts'

const page = (ids: string[], count: number, next: string | null = null) => ({
  items: ids.map((id) => ({ id })),
  next,
  total: { count },
})

it('knows the place of each, and who comes next', () => {
  const run = begun('k', page(['a', 'b', 'c'], 3), 'b')
  expect(placeIn(run, 'a')).toEqual({ nth: 1, of: 3, before: null, after: 'b' })
  expect(placeIn(run, 'c')).toEqual({ nth: 3, of: 3, before: 'b', after: null })
})

it('begins with what is open when that is not in the queue any more', () => {
  const run = begun('k', page(['a', 'b'], 2), 'x')
  expect([run.ids, run.total]).toEqual([['x', 'a', 'b'], 3])
})

it('goes on with the next page, nobody twice, and says how many there were at first', () => {
  const run = begun('k', page(['a', 'b'], 4, 'cursor'), 'a')
  const all = continued(run, page(['b', 'c', 'd'], 1))
  expect([all.ids, all.total, all.cursor]).toEqual([['a', 'b', 'c', 'd'], 4, null])
  expect(placeIn(all, 'c')).toMatchObject({ nth: 3, of: 4 })
})

it('asks the list for what each queue is about', () => {
  expect(criteriaOf({}, 'c')).toEqual({ conference: 'c', session: undefined, lacks: lacks.join(',') })
  expect(criteriaOf({ queue: 'theme', session: 's' }, 'c')).toMatchObject({ session: 's', lacks: 'theme' })
  expect(criteriaOf({ queue: 'checked' }, 'c')).toMatchObject({ reviewState: 'checked' })
})

it('drops a queue that there is not', () => {
  expect(queueSearch.parse({ queue: 'everything', open: 'x', session: 1 })).toEqual({})
})

it('begins with the first field that is lacking', () => {
  expect(firstField('any', ['end', 'theme'])).toBe('end')
  expect(firstField('any', [])).toBe('speaker')
  expect(firstField('source', ['end', 'source'])).toBe('citations')
  expect(queues.filter((queue) => !firstField(queue, []))).toEqual(['conflict'])
  expect(firstField('checked', ['end'])).toBe('reviewState')
  // What a desk says stands above the form: the next in it is begun with, if there is one.
  expect([firstField('any', ['conflict', 'registration']), firstField('any', ['conflict'])]).toEqual([
    'delegation',
    undefined,
  ])
})
