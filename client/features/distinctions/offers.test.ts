import { expect, it } from 'vitest'
import { offersOf } from './offers.ts'

const offers = (ids: string, ...distinct: string[]) =>
  offersOf(
    [...ids].map((id) => ({ id })),
    distinct.map(([id, otherId]) => ({ id: id!, otherId: otherId! })),
  ).map(({ record, into }) => `${record.id}${into ? `→${into.id}` : ''}`)

it.each([
  ['ab', [], ['a', 'b→a']],
  ['abc', [], ['a', 'b→a', 'c→a']],
  ['abc', ['ab'], ['a', 'b', 'c→a']],
  ['abc', ['ac', 'ab'], ['a', 'b', 'c→b']],
  ['abcd', ['ca', 'da', 'cb'], ['a', 'b→a', 'c', 'd→b']],
])('of %s with %j told apart, offers %j', (ids, distinct, offered) => {
  expect(offers(ids, ...distinct)).toEqual(offered)
})
