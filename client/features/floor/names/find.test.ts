import { describe, expect, it } from 'vitest'
import { findDelegations } from './find.ts'
import { testKnown } from './test-kit.ts'

const find = (typed: string) => findDelegations(testKnown.findables, typed)
const first = (typed: string) => find(typed)[0]?.delegation.id

describe('a delegation that is typed', () => {
  it('is found by its shortcut before anything else, in small letters too', () => {
    expect(find('und')[0]).toMatchObject({ delegation: { id: 'unodc' }, rank: 'shortcut' })
    expect(first('nga')).toBe('nigeria')
    expect(first('NER')).toBe('niger')
  })

  it('is found by its code, its name and its other names, the whole before the beginning', () => {
    expect(['unodc', 'niger', 'russia', 'uk', 'ivory coast', 'nam phi', 'united'].map(first)).toEqual([
      'unodc',
      'niger',
      'russia',
      'kingdom',
      'ivory-coast',
      'south-africa',
      'unodc',
    ])
  })

  it('is found however it is written', () => {
    expect(['vietnam', 'Viet Nam', 'Việt Nam', 'viet-nam', 'VIỆT NAM', 'viê'].map(first)).toEqual(
      Array(6).fill('viet-nam'),
    )
    expect(['cote d ivoire', 'Côte d’Ivoire', 'royaume uni', 'куба', '古巴', 'كوبا'].map(first)).toEqual([
      'ivory-coast',
      'ivory-coast',
      'kingdom',
      'cuba',
      'cuba',
      'cuba',
    ])
  })

  it('is found by the beginnings of its words, and with a letter or two mistyped', () => {
    expect(['great brit', 'drugs', 'Nigerai', 'sout afrca', 'russain federatoin'].map(first)).toEqual([
      'kingdom',
      'unodc',
      'nigeria',
      'south-africa',
      'russia',
    ])
  })

  it('is nobody where nothing fits, and where nothing was typed', () => {
    expect([find('atlantis'), find('  '), find('—')]).toEqual([[], [], []])
  })
})
