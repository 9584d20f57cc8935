import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
type Tokens = Record<string, string>

function tokensOf(selector: string): Tokens {
  const block = css.slice(css.indexOf(`${selector} {`)).match(/\{([^}]*)\}/)![1]!
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1]!, found[2]!]),
  )
}
const light = tokensOf(':root')
const dark = tokensOf('[data-scheme="dark"]')

const linear = (hex: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]

const luminance = ([red, green, blue]: [number, number, number]) =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue

function contrast(one: string, other: string) {
  const [high, low] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a) as [
    number,
    number,
  ]
  return (high + 0.05) / (low + 0.05)
}

const themes = Array.from({ length: 10 }, (_, index) => `theme-${index}`)
const tones = ['accent', 'floor', 'overrun', 'waiting', 'refused']
const grounds = ['ground', 'surface', 'raised', 'sunken']

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s scheme', (_, tokens) => {
  const below = (pairs: string[][], least: number) =>
    pairs.filter(([front, back]) => contrast(tokens[front!]!, tokens[back!]!) < least)

  it('has text of AA contrast on every ground', () => {
    const texts = ['text', 'text-quiet', ...tones]
    expect(
      below(
        texts.flatMap((text) => grounds.map((ground) => [text, ground])),
        4.5,
      ),
    ).toEqual([])
  })

  it('has text of AA contrast on what is filled', () => {
    const filled = [
      ['on-accent', 'accent'],
      ['on-accent', 'accent-strong'],
      ['plate-code-text', 'plate-code'],
      ['text', 'plate-face'],
      ['text-inverse', 'text'],
      ...tones.flatMap((tone) => [
        [tone, `${tone}-soft`],
        ['text', `${tone}-soft`],
        ['text-quiet', `${tone}-soft`],
      ]),
    ]
    expect(below(filled, 4.5)).toEqual([])
  })

  it('has edges of controls and marks of themes that stand out 3 to 1', () => {
    const edges = ['line-strong', 'focus', ...themes].flatMap((front) => [
      [front, 'surface'],
      [front, 'raised'],
    ])
    expect(below(edges, 3)).toEqual([])
  })

  it.each(Object.entries(visions()))('has ten themes that are told apart by eyes with %s', (_name, see) => {
    const seen = themes.map((theme) => oklab(see(linear(tokens[theme]!))))
    const close = seen.flatMap((one, index) =>
      seen.slice(index + 1).flatMap((other, rest) => {
        const apart = Math.hypot(...one.map((part, axis) => part - other[axis]!))
        return apart < 0.07 ? [[index, index + 1 + rest, apart.toFixed(3)]] : []
      }),
    )
    expect(close).toEqual([])
  })
})

it('names the same colours in both schemes', () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
})

/** Machado, Oliveira and Fernandes 2009, severity 1.0, in linear RGB. */
function visions() {
  const matrices = {
    'all cones': [1, 0, 0, 0, 1, 0, 0, 0, 1],
    protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  }
  return Object.fromEntries(
    Object.entries(matrices).map(([name, m]) => [
      name,
      ([r, g, b]: [number, number, number]) =>
        [0, 3, 6].map((row) => Math.min(1, Math.max(0, m[row]! * r + m[row + 1]! * g + m[row + 2]! * b))) as [
          number,
          number,
          number,
        ],
    ]),
  )
}

function oklab([r, g, b]: [number, number, number]) {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

it('has the colours of the dark scheme before a scheme is chosen', () => {
  const early = tokensOf(':root:not([data-scheme])')
  expect(Object.keys(early)).toEqual(expect.arrayContaining(['ground', 'text', 'text-quiet', 'accent']))
  for (const [name, colour] of Object.entries(early)) expect([name, colour]).toEqual([name, dark[name]])
})
