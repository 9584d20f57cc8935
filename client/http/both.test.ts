import { expect, it } from 'vitest'
import { bothOf, withoutGone } from './both.ts'

it('one text follows the other, what is saved first, and an empty one leaves no gap', () => {
  expect(bothOf('note', 'was', 'mine', 'theirs')).toEqual({ value: 'theirs\n\nmine' })
  expect(bothOf('note', 'was', 'mine', null)).toEqual({ value: 'mine' })
  expect(bothOf('note', 'was', '', 'theirs')).toEqual({ value: 'theirs' })
})

it('of one value both cannot be had', () => {
  expect(bothOf('title', 'was', 'mine', 'theirs')).toBe(undefined)
})

const told = (from: string) => ({ sourceId: from, says: null })

it.each([
  ['aliases', ['x'], ['x', 'mine'], ['theirs'], ['theirs', 'mine']],
  ['workingLanguages', ['en', 'fr'], ['en', 'vi'], ['en', 'fr', 'ms'], ['en', 'ms', 'vi']],
  ['groupIds', [], ['g1'], ['g2'], ['g2', 'g1']],
  ['citations', [told('a')], [told('a'), told('m')], [told('t')], [told('t'), told('m')]],
  ['names', { en: 'x' }, { en: 'x', vi: 'y' }, { en: 'z', fr: 'w' }, { en: 'z', fr: 'w', vi: 'y' }],
])('of %s both are had as one list', (name, before, mine, theirs, value) => {
  const none = name === 'names' ? {} : []
  expect(bothOf(name, before, mine, theirs)).toEqual({ value, overruled: none, outlived: none })
})

it('a name in one language that both changed is as typed, and what is saved is told', () => {
  expect(bothOf('names', { vi: 'x' }, { vi: 'mine' }, { vi: 'theirs', fr: 'y' })).toEqual({
    value: { fr: 'y', vi: 'mine' },
    overruled: { vi: 'theirs' },
    outlived: {},
  })
})

const item = (title: string, id?: string) => ({ ...(id && { id }), number: null, title })

it('an agenda item that both added is one, and one that is taken out and changed is a new one', () => {
  const before = [item('Opening', '1'), item('Debate', '2')]
  const mine = [item('Opening', '1'), item('General debate', '2'), item('Closing'), item('Mine')]
  const theirs = [item('Opening', '1'), item('Closing', '3')]
  expect(bothOf('agendaItems', before, mine, theirs)).toEqual({
    value: [item('Opening', '1'), item('General debate'), item('Closing', '3'), item('Mine')],
    overruled: [],
    outlived: [item('General debate', '2')],
  })
  expect(withoutGone(mine, theirs)).toEqual([
    item('Opening', '1'),
    item('General debate'),
    item('Closing'),
    item('Mine'),
  ])
  expect(withoutGone('text', 'text')).toBe('text')
})
