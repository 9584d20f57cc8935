import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../root.ts'

// Words and passwords that people use most, small letters without accents; longer passwords are made of them.
const common = new Set(
  readFileSync(join(root, 'server/features/accounts/common-passwords.txt'), 'utf8')
    .split(/\s+/)
    .filter(Boolean),
)

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiop',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '!@#$%^&*()_+',
]
const sequences = rows.flatMap((row) => [row, [...row].reverse().join('')])

/** Why a password is too weak to be taken, in words for the person who chose it; null when it is good. */
export function weaknessOf(password: string, owner: { name: string; email: string }): string | null {
  const text = password.normalize('NFC')
  const length = [...text].length
  if (!text.isWellFormed()) return 'Contains half of a character'
  if (length < 12) return 'At least 12 characters'
  if (length > 256) return 'At most 256 characters'
  const folded = fold(text)
  if (isRepeated(folded)) return 'Too regular: the same characters come again and again'
  if (withoutSequences(folded).length < 5)
    return 'Too regular: a row of letters, digits or keys is tried first'
  if (isMadeOf(ownWords(owner), folded)) return 'Too easy to guess: it is made of your name or e-mail address'
  if (isCommon(folded))
    return 'Too common: it is among the passwords, or made like those, that are tried first'
  return null
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

function isRepeated(text: string) {
  if (new Set(text).size < 5) return true
  return [1, 2, 3, 4, 5, 6].some((period) =>
    [...text].every((character, place, all) => character === all[place % period]),
  )
}

function withoutSequences(text: string): string {
  let left = ''
  for (let place = 0; place < text.length; ) {
    const run = longestRun(text.slice(place))
    if (run === 0) left += text[place]
    place += Math.max(run, 1)
  }
  return left
}

function longestRun(text: string): number {
  for (let length = Math.min(text.length, 40); length >= 3; length -= 1)
    if (sequences.some((sequence) => sequence.includes(text.slice(0, length)))) return length
  return 0
}

function ownWords({ name, email }: { name: string; email: string }) {
  const [mailbox = '', host = ''] = fold(email).split('@')
  const whole = [mailbox, host, fold(name)].map((text) => text.replace(/[^\p{L}\p{N}]/gu, ''))
  const parts = [mailbox, host, fold(name)].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
  return [...whole, ...parts].filter((word) => word.length >= 4).sort((a, b) => b.length - a.length)
}

// What is left beside the words is too short to be guessed at.
function isMadeOf(words: string[], text: string) {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '')
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), bare)
  return left !== bare && left.length < 6
}

const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function isCommon(text: string) {
  const trimmed = [text, text.replace(/\P{L}+$/u, ''), text.replace(/^\P{L}+|\P{L}+$/gu, '')]
  const read = trimmed.map((part) => part.replace(/[013457@$!]/g, (sign) => lookalikes[sign]!))
  return [...trimmed, ...read]
    .map((part) => part.replace(/\P{L}/gu, ''))
    .some((letters) => text.length - letters.length <= 8 && isOneOrTwoWords(letters))
}

function isOneOrTwoWords(letters: string) {
  if (common.has(letters)) return true
  for (let cut = 3; cut <= letters.length - 3; cut += 1)
    if (common.has(letters.slice(0, cut)) && common.has(letters.slice(cut))) return true
  return false
}
