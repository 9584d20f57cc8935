import { z } from 'zod'
import { coverageSorts } from '#contract/coverage'
import { floorSearch } from '../interventions/public/floor-search.ts'

const text = z.string().optional().catch(undefined)

export const coverageSearch = floorSearch.extend({
  standing: text,
  spoke: z.enum(['true', 'false']).optional().catch(undefined),
  sort: z.enum(coverageSorts).optional().catch(undefined),
  cursor: text,
})
export type CoverageSearch = z.output<typeof coverageSearch>
export type CoverageSort = (typeof coverageSorts)[number]

/** What the floor is shared by: kinds, or groups of one kind. */
export const shareViews = [
  'regional',
  'negotiating',
  'political',
  'economic_category',
  'delegationKind',
  'kind',
] as const
export type ShareView = (typeof shareViews)[number]

export const sharesSearch = floorSearch.extend({ by: z.enum(shareViews).optional().catch(undefined) })

export const themesSearch = floorSearch

/** Of these a theme is counted apart. */
export const besideThemes = ['theme', 'stance'] as const

/** Who is in a group is counted apart, where the view is of groups. */
export const besideView = (view: ShareView) =>
  view === 'delegationKind' || view === 'kind' ? ([] as const) : (['memberOf', 'notMemberOf'] as const)

/** A view as the API takes it. */
export const dimensionOf = (view: ShareView) =>
  view === 'delegationKind' || view === 'kind'
    ? ({ by: view } as const)
    : ({ by: 'memberOf', groupKind: view } as const)
