import { describe, expect, it } from 'vitest'
import { bodyOf, emptyDelegation, nameAfter } from './delegation-values.ts'

const cuba = { code: 'CUB', name: 'Cuba' }
const iran = { code: 'IRN', name: 'Iran (Islamic Republic of)' }

describe('what a delegation is sent as', () => {
  it('has a country code for a state, and drops an acronym that was typed before', () => {
    const typed = { ...emptyDelegation, countryCode: cuba, name: ' Cuba ', acronym: 'CU' }
    expect(bodyOf(typed)).toEqual({
      kind: 'state',
      countryCode: 'CUB',
      name: 'Cuba',
      acronym: null,
      registered: true,
      note: null,
      citations: [],
    })
  })

  it('has an acronym for an organization, and drops a country that was chosen before', () => {
    const typed = {
      ...emptyDelegation,
      kind: 'intergovernmental_organization' as const,
      countryCode: cuba,
      name: 'European Union',
      acronym: ' EU ',
    }
    expect(bodyOf(typed)).toMatchObject({ countryCode: null, acronym: 'EU' })
  })

  it('names each source once, with what it says or nothing', () => {
    const source = { id: '01a20cd0-6a7c-7465-a42b-ef1ce8e3fd4c', title: 'List', publisher: null, url: null }
    const typed = { ...emptyDelegation, citations: [{ source, says: '  ' }] }
    expect(bodyOf(typed).citations).toEqual([{ sourceId: source.id, says: null }])
  })
})

describe('the name after a country was chosen', () => {
  it('is that of the country while none was typed', () => {
    expect(nameAfter('', null, iran)).toBe('Iran (Islamic Republic of)')
  })

  it('follows when another country is chosen', () => {
    expect(nameAfter('Cuba', cuba, iran)).toBe('Iran (Islamic Republic of)')
  })

  it('stays when somebody typed it', () => {
    expect(nameAfter('Republic of Cuba', cuba, iran)).toBe('Republic of Cuba')
  })

  it('stays when the country is taken away', () => {
    expect(nameAfter('Cuba', cuba, null)).toBe('Cuba')
  })
})
