import { expect, it } from 'vitest'
import { saysEnough } from './says-enough.ts'

it('looks from the second letter on, and from the first where it is a word', () => {
  expect(['', 'v', '"', 'é', 'م'].filter(saysEnough)).toEqual([])
  expect(['vi', '王', '김', '中国'].filter((text) => !saysEnough(text))).toEqual([])
})
