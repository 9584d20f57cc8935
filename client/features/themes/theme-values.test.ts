import { describe, expect, it } from 'vitest'
import { bodyOf, emptyTheme } from './theme-values.ts'

const before = {
  ...emptyTheme,
  name: 'Sovereignty',
  names: { ...emptyTheme.names, en: 'Sovereignty', vi: 'Chủ quyền' },
}

describe('a theme that is renamed', () => {
  it('is renamed in the languages that called it the same', () => {
    expect(bodyOf({ ...before, name: 'State sovereignty' }, before)).toEqual({
      name: 'State sovereignty',
      names: { en: 'State sovereignty', vi: 'Chủ quyền' },
      description: null,
      hue: null,
      mappings: [],
    })
  })

  it('keeps a name in a language that was typed', () => {
    const typed = {
      ...before,
      name: 'State sovereignty',
      names: { ...before.names, en: 'Sovereign equality' },
    }
    expect(bodyOf(typed, before).names).toEqual({ en: 'Sovereign equality', vi: 'Chủ quyền' })
  })
})

it('leaves out the languages without a name', () => {
  expect(bodyOf({ ...emptyTheme, name: 'New', names: { ...emptyTheme.names, fr: ' Neuf ' } }).names).toEqual({
    fr: 'Neuf',
  })
})

it('says what a theme is elsewhere without what was left empty', () => {
  const mapping = { concept: ' http://metadata.un.org/thesaurus/1001591 ', vocabulary: 'UNBIS ', label: ' ' }
  const typed = { ...emptyTheme, name: 'New', mappings: [{ ...mapping, relation: 'close' as const }] }
  expect(bodyOf(typed).mappings).toEqual([
    {
      concept: 'http://metadata.un.org/thesaurus/1001591',
      vocabulary: 'UNBIS',
      label: null,
      relation: 'close',
    },
  ])
})
