import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawWorld, loadWorld, type World, whereIs } from './world.ts'

type Country = { code: string; kind: string; m49: string | null; successors?: string[] }
const seed = join(import.meta.dirname, '../../../../prisma/seed/data')
const read = (file: string) => JSON.parse(readFileSync(join(seed, file), 'utf8')) as Country[]
const countries = read('countries.json')
const m49Of = new Map(countries.map(({ code, m49 }) => [code, m49]))

const load = async (): Promise<World> => loadWorld()

describe('the world', () => {
  it('has a place for every member and observer state', async () => {
    const world = await load()
    const nowhere = countries
      .filter(({ kind }) => kind === 'member_state' || kind === 'observer_state')
      .filter(({ m49 }) => whereIs(world, { m49, successors: [] }) === null)
    expect(nowhere.map(({ code }) => code)).toEqual([])
  })

  it('has a place for every former state whose successors have one', async () => {
    const world = await load()
    const placed = read('former-states.json').filter(({ m49, successors = [] }) =>
      whereIs(world, { m49, successors: successors.flatMap((code) => m49Of.get(code) ?? []) }),
    )
    expect(placed.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['SUN', 'YUG', 'CSK', 'DDR', 'BUR']),
    )
  })

  it('places Tuvalu, which its outlines have not, and nothing that is nowhere', async () => {
    const world = await load()
    expect(whereIs(world, { m49: '798', successors: [] })).toMatchObject({ outline: null })
    expect(whereIs(world, { m49: null, successors: [] })).toBeNull()
  })

  it('is drawn with few enough points, each state where it is, and the largest the largest', async () => {
    const world = await load()
    const { lands, areaOf, projection } = drawWorld(world, 1400)
    const length = [...lands.values()].reduce((sum, d) => sum + d.length, 0)
    expect(length).toBeLessThan(350_000)
    const viet = whereIs(world, { m49: '704', successors: [] })!
    const [x, y] = projection(viet.middle())!
    expect([x > 1000 && x < 1200, y > 200 && y < 350]).toEqual([true, true])
    const [largest] = world.outlines.toSorted((a, b) => areaOf(b) - areaOf(a))
    expect(largest!.properties.name).toBe('Russia')
  })
})
