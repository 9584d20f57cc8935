import { expect, it } from 'vitest'
import { readLines } from './paste.ts'
import { testKnown } from './test-kit.ts'

const read = (pasted: string) =>
  readLines(pasted, testKnown).map(({ delegation, certainty }) => [delegation?.id ?? null, certainty])

it('a pasted list is read line by line, whatever its numbers, marks and line ends are', () => {
  expect(read('1. Cuba\r\n2) Viet Nam\n  - Vietnam\n• Việt Nam\n\n(12) VNM\n7 South Africa\n———\n')).toEqual([
    ['cuba', 'sure'],
    ['viet-nam', 'sure'],
    ['viet-nam', 'sure'],
    ['viet-nam', 'sure'],
    ['viet-nam', 'sure'],
    ['south-africa', 'sure'],
  ])
})

it('what stands beside the name does not hide it', () => {
  expect(
    read(
      'Cuba, H.E. Mr. Oscar Silvera\nEU\tPresident\nMinister – Viet Nam\nSouth Africa (Minister of Justice)',
    ),
  ).toEqual([
    ['cuba', 'sure'],
    ['union', 'sure'],
    ['viet-nam', 'sure'],
    ['south-africa', 'sure'],
  ])
})

it('for whom somebody speaks is read with the line', () => {
  const lines = readLines(
    'Cuba (on behalf of the Group of 77 and China)\nViet Nam, thay mặt ASEAN\nSouth Africa on behalf of the Moon',
    testKnown,
  )
  expect(lines.map(({ delegation, groupIds }) => [delegation?.id, groupIds])).toEqual([
    ['cuba', ['g77']],
    ['viet-nam', ['asean']],
    ['south-africa', []],
  ])
})

it('says where it only supposes, and where it does not know', () => {
  expect(read('Nigerai\nUnited Kingdm\nAtlantis\nRussian')).toEqual([
    ['nigeria', 'perhaps'],
    ['kingdom', 'perhaps'],
    [null, 'none'],
    ['russia', 'perhaps'],
  ])
})

it('a code is written in capitals: a name that looks like one is a name, and wants a look', () => {
  expect(read('NGA\nNga\nNam Phi')).toEqual([
    ['nigeria', 'sure'],
    ['russia', 'perhaps'],
    ['south-africa', 'sure'],
  ])
})

it('keeps each line as it was, so that it can be put right', () => {
  expect(readLines('  3. Atlantis ', testKnown)[0]).toEqual({
    text: '3. Atlantis',
    delegation: null,
    certainty: 'none',
    groupIds: [],
  })
})
