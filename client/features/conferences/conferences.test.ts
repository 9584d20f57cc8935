import { describe, expect, it } from 'vitest'
import { bodyOf, valuesOf } from './conference-values.ts'
import type { Conference } from './public/current-conference.tsx'
import { slugOf } from './slug.ts'
import { allTimeZones, findTimeZones, offsetOf } from './time-zones.ts'

describe('a slug', () => {
  it.each([
    ['Hanoi Convention', '2025', 'hanoi-convention-2025'],
    ['Hội nghị Đà Nẵng', '2026', 'hoi-nghi-da-nang-2026'],
    ['COP30: Belém, 2025', '2025', 'cop30-belem-2025'],
    ['مؤتمر', '2026', '2026'],
    ['  ', undefined, ''],
  ])('of %s is suggested', (name, year, slug) => {
    expect(slugOf(name, year)).toBe(slug)
  })

  it('is cut at a word when the name is long', () => {
    const slug = slugOf(
      'Signing Ceremony and High-Level Conference of the United Nations Convention against Cybercrime',
      '2025',
    )
    expect(slug).toBe('signing-ceremony-and-high-level-conference-of-the-united-nations-2025')
  })
})

describe('a time zone', () => {
  it('has its present name', () => {
    const zones = allTimeZones()
    expect(zones.filter((zone) => /Saigon|Ho_Chi_Minh|Calcutta|Kolkata/.test(zone))).toEqual([
      'Asia/Ho_Chi_Minh',
      'Asia/Kolkata',
    ])
  })

  it('is found by the seat of a conference, with or without accents', () => {
    expect(findTimeZones('hà nội')).toEqual(['Asia/Ho_Chi_Minh'])
    expect(findTimeZones('Ha Noi')).toEqual(['Asia/Ho_Chi_Minh'])
    expect(findTimeZones('geneve')).toEqual(['Europe/Zurich'])
    expect(findTimeZones('ho chi')).toEqual(['Asia/Ho_Chi_Minh'])
  })

  it('says how far it is from UTC on a day', () => {
    expect(offsetOf('Asia/Ho_Chi_Minh', new Date('2025-10-25T00:00:00Z'))).toBe('UTC+7')
    expect(offsetOf('America/St_Johns', new Date('2026-01-01T00:00:00Z'))).toBe('UTC\u22123:30')
    expect(offsetOf('UTC', new Date('2026-01-01T00:00:00Z'))).toBe('UTC')
  })
})

it('the form of a conference says what was read', () => {
  const conference: Conference = {
    id: '019a0000-0000-7000-8000-000000000001',
    version: 1,
    createdAt: '2025-10-20T00:00:00.000Z',
    updatedAt: '2025-10-20T00:00:00.000Z',
    slug: 'hanoi-2025',
    name: 'Conference',
    shortName: null,
    motto: null,
    description: 'Text',
    place: 'Ha Noi',
    venue: null,
    timeZone: 'Asia/Ho_Chi_Minh',
    startsOn: '2025-10-25',
    endsOn: '2025-10-26',
    workingLanguages: ['en', 'vi'],
    publishedAt: null,
    speakerNames: 'always',
  }
  const { id, version, createdAt, updatedAt, publishedAt, speakerNames, ...said } = conference
  expect(bodyOf(valuesOf(conference))).toEqual(said)
})
