import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import english from '../../../locales/en/hall.json'

const folder = join(import.meta.dirname, 'words')
const languages = readdirSync(folder)

it.each(languages)('%s says everything that the hall is told, and leaves nothing empty', (file) => {
  const words = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort())
  expect(Object.keys(words.kind).sort()).toEqual(Object.keys(english.kind).sort())
  const all = [...Object.values({ ...words, kind: '-' }), ...Object.values(words.kind)] as string[]
  expect(all.filter((text) => text.trim() === '')).toEqual([])
})
