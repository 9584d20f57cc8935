import { expect, it } from 'vitest'
import { folded, holds } from './folded.ts'

it.each([
  ['Đan Mạch', 'dan mach'],
  ['Tiếng Đức', 'tieng duc'],
  ['CÔTE D’IVOIRE', 'cote d’ivoire'],
  ['Łódź, Færøerne, Straße, œuvre', 'lodz, faeroerne, strasse, oeuvre'],
  ['ĐÀ NẴNG', 'da nang'],
  ['İstanbul, Diyarbakır', 'istanbul, diyarbakir'],
  ['Русский', 'русскии'],
])('%s is compared as %s', (text, as) => expect(folded(text)).toBe(as))

it('what is typed without accents or in capitals is held all the same', () => {
  expect(holds('Tiếng Đan Mạch', 'DAN M')).toBe(true)
  expect(holds('Tiếng Đan Mạch', 'đan')).toBe(true)
  expect(holds('Tiếng Đan Mạch', 'duc')).toBe(false)
})
