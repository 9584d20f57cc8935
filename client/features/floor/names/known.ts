import type { DeskKit } from '#contract/floor'
import { plain, squeezed } from './plain.ts'

export type KnownDelegation = DeskKit['delegations'][number]
export type KnownGroup = DeskKit['groups'][number]
export type KnownTheme = DeskKit['themes'][number]

/** What is typed is compared with these, folded once and not at every key. */
export type Findable = {
  delegation: KnownDelegation
  shortcut: string
  code: string
  name: string
  words: string[]
  others: string[]
  otherWords: string[]
}

/** The kit of a desk, so that each thing in it is found at once. */
export type Known = {
  delegations: Map<string, KnownDelegation>
  groups: Map<string, KnownGroup>
  themes: Map<string, KnownTheme>
  findables: Findable[]
  /** The regional group of each delegation that has one. */
  regionOf: Map<string, string>
}

export function knownOf(kit: DeskKit): Known {
  const groups = byId(kit.groups)
  const regions = kit.delegations.flatMap(({ id, groups: of }) => {
    const region = of.find((group) => groups.get(group)?.isRegional)
    return region ? [[id, region] as const] : []
  })
  return {
    delegations: byId(kit.delegations),
    groups,
    themes: byId(kit.themes),
    findables: kit.delegations.map(findable),
    regionOf: new Map(regions),
  }
}

const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]))

const findable = (delegation: KnownDelegation): Findable => ({
  delegation,
  shortcut: squeezed(delegation.shortcut),
  code: squeezed(delegation.code ?? ''),
  name: squeezed(delegation.name),
  words: plain(delegation.name).split(' '),
  others: delegation.names.map(squeezed),
  otherWords: delegation.names.flatMap((name) => plain(name).split(' ')),
})
