import { expect, it } from 'vitest'
import { passagePlace, readPlace, textOf, writtenPlace } from '../public/places.ts'
import { cut } from './written.tsx'

it('cuts by characters, also where one is two halves', () => {
  expect(cut('😀 Chủ quyền', { begins: 2, length: 3 })).toEqual({
    before: '😀 ',
    marked: 'Chủ',
    after: ' quyền',
  })
  expect(cut('all of it', { begins: 0, length: 0 })).toEqual({ before: '', marked: 'all of it', after: '' })
  expect(cut('short', { begins: 9, length: 2 })).toBe(null)
})

it('reads the places that it writes, and nothing else', () => {
  const theme = '01900000-0000-7000-8000-000000000000'
  const text = { field: 'text', of: textOf('translation', 'zh-Hant'), begins: 120, length: 34 } as const
  expect(writtenPlace(text)).toBe('text~translation~zh-Hant~120~34')
  expect(readPlace(writtenPlace(text))).toEqual(text)
  expect(readPlace(passagePlace(theme))).toEqual({ field: 'passage', of: theme, begins: 0, length: 0 })
  expect(readPlace('summary~3~4')).toEqual({ field: 'summary', of: '', begins: 3, length: 4 })
  for (const wrong of [
    undefined,
    '',
    'elsewhere',
    'text',
    'text~verbatim',
    'summary~a',
    'summary~-1~2',
    'summary~1~2~3',
  ])
    expect(readPlace(wrong)).toBe(null)
})
