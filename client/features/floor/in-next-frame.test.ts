import { beforeEach, expect, it } from 'vitest'
import { inNextFrame } from './in-next-frame.ts'

const at = (id: string) => document.getElementById(id)!
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

beforeEach(() => {
  document.body.innerHTML =
    '<input id="prompt"><textarea id="summary"></textarea><section id="floor" tabindex="-1"></section>'
})

it('moves the focus from the field that was left, and from where closing put it', async () => {
  at('prompt').focus()
  inNextFrame(() => at('floor').focus())
  await frame()
  expect(document.activeElement).toBe(at('floor'))

  at('prompt').focus()
  inNextFrame(() => at('floor').focus())
  at('prompt').remove()
  await frame()
  expect(document.activeElement).toBe(at('floor'))
})

it('leaves who went to another field before the frame came', async () => {
  at('prompt').focus()
  inNextFrame(() => at('floor').focus())
  at('summary').focus()
  await frame()
  expect(document.activeElement).toBe(at('summary'))
})
