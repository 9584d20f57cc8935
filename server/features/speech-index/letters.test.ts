import { describe, expect, it } from 'vitest'
import { asFiled, filingOf } from './letters.ts'

const filed = (language: string, names: string[]) => {
  const { compare, letterOf } = filingOf(language)
  return names
    .sort((a, b) => compare(asFiled(a), asFiled(b)))
    .map((name) => `${letterOf(asFiled(name))} ${name}`)
}

describe('filing', () => {
  it('takes accents for no letters of their own in English', () => {
    expect(
      filed('en', ["Côte d'Ivoire", 'Cuba', 'Åland', 'Austria', 'Türkiye', 'Đặng Hoàng', 'Costa Rica']),
    ).toEqual([
      'A Åland',
      'A Austria',
      'C Costa Rica',
      "C Côte d'Ivoire",
      'C Cuba',
      'D Đặng Hoàng',
      'T Türkiye',
    ])
  })

  it('has the letters of Vietnamese in their order, and its tones after them', () => {
    expect(
      filed('vi', [
        'Đan Mạch',
        'Dominica',
        'Áo',
        'Ấn Độ',
        'Anh',
        'Ăng-gô-la',
        'Ô-man',
        'Oman',
        'Úc',
        'Ukraina',
      ]),
    ).toEqual([
      'A Anh',
      'A Áo',
      'Ă Ăng-gô-la',
      'Â Ấn Độ',
      'D Dominica',
      'Đ Đan Mạch',
      'O Oman',
      'Ô Ô-man',
      'U Úc',
      'U Ukraina',
    ])
  })

  it('has Å, Ä and Ö last in Swedish, Ñ after N in Spanish', () => {
    expect(filed('sv', ['Åland', 'Zambia', 'Österrike', 'Argentina', 'Ägypten'])).toEqual([
      'A Argentina',
      'Z Zambia',
      'Å Åland',
      'Ä Ägypten',
      'Ö Österrike',
    ])
    expect(filed('es', ['Ñuble', 'Nauru', 'Omán'])).toEqual(['N Nauru', 'Ñ Ñuble', 'O Omán'])
  })

  it('files other scripts under letters of their own, figures first, and passes over what comes before a name', () => {
    expect(filed('en', ['Россия', '“Elders”', '1st of May', 'مصر', '...'])).toEqual([
      '— ...',
      '0–9 1st of May',
      'E “Elders”',
      'Р Россия',
      'م مصر',
    ])
  })

  it('files as English does in a language that nobody knows', () => {
    expect(filed('xx', ['Zambia', 'Égypte'])).toEqual(['E Égypte', 'Z Zambia'])
  })
})
