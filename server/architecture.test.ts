import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importsOf, loadedWith, violations } from './architecture.ts'

describe('the house', () => {
  it('has no import that it forbids', () => {
    expect(violations(importsOf('.'))).toEqual([])
  })

  it('loads with its first page nothing that only some screens need', () => {
    const loaded = loadedWith('client/main.tsx', importsOf('.'))
    const ofSome = [
      'temporal-polyfill',
      'd3-geo',
      'd3-scale',
      'topojson-client',
      'client/ui/multi-combo-box.tsx',
    ]
    expect(loaded.has('react-dom/client')).toBe(true)
    expect(ofSome.filter((file) => loaded.has(file))).toEqual([])
  })

  it('has the top-level folders it says, and no others', () => {
    const folders = readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) => !['node_modules', 'data', 'test-results', 'playwright-report'].includes(name))
    expect(folders.sort()).toEqual(['client', 'docs', 'e2e', 'prisma', 'server'])
  })

  it('calls no file or folder by a name that says nothing', () => {
    const named = ['client', 'server', 'prisma', 'e2e'].flatMap((side) =>
      readdirSync(side, { recursive: true, encoding: 'utf8' }).map((path) => `${side}/${path}`),
    )
    const empty = /(^|\/)(utils?|helpers?|common|misc|lib|shared|index)(\.tsx?)?$/
    expect(named.filter((path) => empty.test(path) && !path.includes('/generated/'))).toEqual([])
  })

  it('has no file that is too long to be read in one go', () => {
    const sources = ['client', 'server', 'prisma'].flatMap((side) =>
      readdirSync(side, { recursive: true, encoding: 'utf8' })
        .map((path) => `${side}/${path}`)
        .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/generated\/|^server\/test\//.test(path)),
    )
    const lengthOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length
    expect(sources.filter((path) => lengthOf(path) > 300)).toEqual([])
  })
})

describe('a planted breach is found:', () => {
  it.each([
    ['client/features/a/screen.tsx', 'server/features/a/queries.ts'],
    ['client/app/app.tsx', 'server/database/database.ts'],
    ['server/features/a/contract.ts', 'server/http/errors.ts'],
    ['server/features/a/contract.ts', 'express'],
    ['server/features/a/routes.ts', 'server/database/generated/client.ts'],
    ['server/http/serve.ts', '@prisma/client'],
    ['server/features/a/routes.ts', 'server/features/b/commands.ts'],
    ['server/features/a/queries.ts', 'server/features/b/queries/row.ts'],
    ['client/features/a/screen.tsx', 'client/features/b/screen.tsx'],
    ['client/ui/button.tsx', 'client/features/a/public/chip.tsx'],
    ['client/features/a/screen.tsx', 'client/app/layout.tsx'],
  ])('%s → %s', (from, to) => expect(violations([{ from, to }])).toHaveLength(1))

  it('a circle', () => {
    const around = [
      { from: 'server/a.ts', to: 'server/b.ts' },
      { from: 'server/b.ts', to: 'server/a.ts' },
    ]
    expect(violations(around)).toEqual(['server/a.ts → server/b.ts → server/a.ts: a circle'])
  })
})
