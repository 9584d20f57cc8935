import { describe, expect, it } from 'vitest'
import { unionOf } from './list-union.ts'

type Tag = { theme: string; stance?: string | null; passage?: string | null }

const tags = (...themes: (string | Tag)[]): Tag[] =>
  themes.map((one) => (typeof one === 'string' ? { theme: one } : one))
const union = (before: Tag[], mine: Tag[], theirs: Tag[]) =>
  unionOf(before, mine, theirs, ({ theme }) => theme)
const none = { overruled: [], outlived: [] }
const order = (before: string, mine: string, theirs: string) =>
  unionOf([...before], [...mine], [...theirs], (letter) => letter).items.join('')

describe('what both made of a list', () => {
  it('has what either added, theirs first, and what both added once', () => {
    expect(union(tags('a'), tags('a', 'both', 'mine'), tags('a', 'both', 'theirs'))).toEqual({
      items: tags('a', 'both', 'theirs', 'mine'),
      ...none,
    })
    expect(union([], tags('mine'), tags('theirs'))).toEqual({ items: tags('theirs', 'mine'), ...none })
  })

  it('has not what either took out and the other left alone', () => {
    expect(union(tags('a', 'b', 'c', 'd'), tags('a', 'c'), tags('b', 'c', 'd')).items).toEqual(tags('c'))
    expect(union(tags('a'), [], [])).toEqual({ items: [], ...none })
  })

  it('has what either changed, of one item too where it is another part of it', () => {
    const before = tags({ theme: 'a', stance: null, passage: null }, { theme: 'b', stance: 'mentions' })
    const mine = tags({ theme: 'a', stance: 'opposes', passage: null }, { theme: 'b', stance: 'mentions' })
    const theirs = tags({ theme: 'a', stance: null, passage: 'No.' }, { theme: 'b', stance: 'supports' })
    expect(union(before, mine, theirs)).toEqual({
      items: [
        { theme: 'a', stance: 'opposes', passage: 'No.' },
        { theme: 'b', stance: 'supports' },
      ],
      ...none,
    })
  })

  it('has what was typed where both changed the same, and tells what is saved', () => {
    const before = tags({ theme: 'a', stance: 'mentions', passage: 'As it was' })
    const mine = tags({ theme: 'a', stance: 'opposes', passage: 'As it was' })
    const theirs = tags({ theme: 'a', stance: 'supports', passage: 'Theirs' })
    expect(union(before, mine, theirs)).toEqual({
      items: [{ theme: 'a', stance: 'opposes', passage: 'Theirs' }],
      overruled: theirs,
      outlived: [],
    })
    expect(union(before, theirs, theirs)).toEqual({ items: theirs, ...none })
  })

  it('tells where both added the same item, each with something else in it', () => {
    const [mine, theirs] = [
      tags({ theme: 'a', stance: 'opposes' }),
      tags({ theme: 'a', stance: 'supports', passage: 'x' }),
    ]
    expect(union([], mine, theirs)).toEqual({
      items: [{ theme: 'a', stance: 'opposes', passage: 'x' }],
      overruled: theirs,
      outlived: [],
    })
    expect(union([], mine, tags({ theme: 'a', stance: null, passage: 'x' }))).toEqual({
      items: [{ theme: 'a', stance: 'opposes', passage: 'x' }],
      ...none,
    })
  })

  it('keeps what one changed and the other took out, whoever did which', () => {
    const changed = tags({ theme: 'a', stance: 'opposes' })
    const kept = { items: changed, overruled: [], outlived: changed }
    expect(union(tags('a'), changed, [])).toEqual(kept)
    expect(union(tags('a'), [], changed)).toEqual(kept)
  })

  it('takes all of one key for one item', () => {
    const times = (...years: number[]) => years.map((since) => ({ country: 'CUB', since }))
    const ofCountry = ({ country }: { country: string }) => country
    expect(unionOf(times(1), times(1, 3), times(1), ofCountry).items).toEqual(times(1, 3))
    expect(unionOf(times(1), times(1, 3), times(1, 4), ofCountry)).toEqual({
      items: times(1, 3),
      overruled: times(1, 4),
      outlived: [],
    })
  })

  it.each([
    ['what was added stands behind what it was put behind', 'abc', 'aMbc', 'abTc', 'aMbTc'],
    ['what both put at one place stands there, theirs first', 'ab', 'aMNb', 'aTb', 'aTMNb'],
    ['what both put first stands first', 'a', 'Ma', 'Ta', 'TMa'],
    ['whoever moved items keeps the order: mine', 'abc', 'cab', 'abcT', 'cTab'],
    ['whoever moved items keeps the order: theirs', 'abc', 'abcM', 'bca', 'bcMa'],
    ['where both moved items, mine', 'abc', 'cba', 'bac', 'cba'],
    ['what was put behind something that is gone keeps its place', 'abc', 'abMc', 'ac', 'aMc'],
  ])('%s', (_, before, mine, theirs, made) => {
    expect(order(before, mine, theirs)).toBe(made)
  })
})
