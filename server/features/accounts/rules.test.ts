import { describe, expect, it } from 'vitest'
import { weaknessOf } from './rules.ts'

const owner = { name: 'Nguyễn Thị Mai', email: 'mai.nguyen@mofa.example.org' }
const short = 'At least 12 characters'
const regular = 'Too regular: the same characters come again and again'
const row = 'Too regular: a row of letters, digits or keys is tried first'
const own = 'Too easy to guess: it is made of your name or e-mail address'
const common = 'Too common: it is among the passwords, or made like those, that are tried first'

describe('a password is refused when it is', () => {
  it.each([
    ['', short],
    ['kT9!vq2#Lmz', short],
    // 11 characters, each of two code units
    ['🦉🦊🐻🐼🦁🐯🐨🐸🐵🐔🐧', short],
    ['x'.repeat(300), 'At most 256 characters'],
    [`Lantern river ${'\ud800'}`, 'Contains half of a character'],
    ['aaaaaaaaaaaaaaaa', regular],
    ['abababababab', regular],
    ['kT9kT9kT9kT9kT9', regular],
    ['123456789012', row],
    ['abcdefghijklmnop', row],
    ['qwertyuiop[]', row],
    ['Poiuytrewq12', row],
    ['1q2w3e4r5t6y', row],
    ['1qaz2wsx3edc!', row],
    ['zaq1xsw2cde3', row],
    ['!@#$%^&*()_+', row],
    ['mainguyen2025', own],
    ['Nguyễn Thị Mai', own],
    ['mai.nguyen@mofa.example.org', own],
    ['Nguyen-Nguyen1', own],
    ['Password12345', common],
    ['P@ssw0rd2025!', common],
    ['passwordpassword', common],
    ['iloveyou1234', common],
    ['!!Welcome2025!!', common],
    ['dragonmonkey99', common],
    ['correcthorsebatterystaple', common],
    ['Mật khẩu 2025', common],
    ['administrator', common],
    ['Conference2025', common],
    ['unitednations', common],
    ['changeme12345', common],
  ])('%s', (password, why) => expect(weaknessOf(password, owner)).toBe(why))
})

describe('a password is taken when it is', () => {
  it.each([
    'Nine lanterns over 4 quiet rivers',
    'kT9!vq2#LmzW',
    'chín đèn lồng trên sông',
    'seven blue teapots',
    '六只灯笼照着安静的河流和桥',
    '82650194477311',
    'x7Kq passwordless gate',
    `${'Nine lanterns over quiet rivers. '.repeat(7)}Done`,
  ])('%s', (password) => expect(weaknessOf(password, owner)).toBeNull())
})
