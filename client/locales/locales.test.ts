import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const here = import.meta.dirname
const client = join(here, '..')
const namespaces = readdirSync(join(here, 'en')).sort()

type Flat = Record<string, string>
function flatten(value: object, prefix = ''): Flat {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(flatten(inner, `${prefix}${key}.`))
        : [[prefix + key, String(inner)]],
    ),
  )
}
const words = (language: string, file: string) =>
  flatten(JSON.parse(readFileSync(join(here, language, file), 'utf8')))
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([^},\s]+)|<(\w+)/g)].map((found) => found[1] ?? found[2]).sort()

// Vietnamese has one plural form, English two: they are compared by what they stand for.
const stem = (key: string) => key.replace(/_(one|other|zero)$/, '')
const stems = (flat: Flat) => [...new Set(Object.keys(flat).map(stem))].sort()

it('offers the same namespaces in every language', () => {
  expect(readdirSync(join(here, 'vi')).sort()).toEqual(namespaces)
})

describe.each(namespaces)('%s', (file) => {
  const en = words('en', file)
  const vi = words('vi', file)

  it('has the same keys in English and Vietnamese', () => {
    expect(stems(vi)).toEqual(stems(en))
  })

  it('has no empty value', () => {
    const empty = Object.entries({ ...en, ...vi }).filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('has the same placeholders in each translation', () => {
    const differing = Object.entries(vi).filter(([key, text]) => {
      const english = en[key] ?? en[`${stem(key)}_other`] ?? ''
      return placeholders(text).join() !== placeholders(english).join()
    })
    expect(differing).toEqual([])
  })

  it('has both plural forms in English and the one of Vietnamese', () => {
    const halves = Object.keys(en).filter((key) => key.endsWith('_one') && !(`${stem(key)}_other` in en))
    const extra = Object.keys(vi).filter((key) => key.endsWith('_one'))
    expect({ halves, extra }).toEqual({ halves: [], extra: [] })
  })
})

it('has words for every key that a screen names', () => {
  const known = new Set(
    namespaces.flatMap((file) => stems(words('en', file)).map((key) => `${file.slice(0, -5)}:${key}`)),
  )
  const missing = screens().flatMap(({ path, source }) => {
    const used = [...source.matchAll(/useTranslation\(\s*\[?'([\w-]+)'/g)].map((found) => found[1]!)
    const namespace = new Set(used)
    return [...source.matchAll(/\bt\(\s*'([\w:.-]+)'/g)]
      .map((found) => found[1]!)
      .filter((key) => {
        if (key.includes(':')) return !known.has(key)
        const candidates = namespace.size ? [...namespace] : ['app']
        return !candidates.some((name) => known.has(`${name}:${key}`))
      })
      .map((key) => `${path}: ${key}`)
  })
  expect(missing).toEqual([])
})

function screens() {
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, source: readFileSync(join(client, path), 'utf8') }))
}
