import { z } from 'zod'
import {
  byId,
  endpoint,
  flag,
  id,
  line,
  mergedBy,
  moment,
  names,
  pageOf,
  paging,
  prose,
  recordFields,
  searchText,
} from '#contract'

import { distinctPair } from '#contract/distinctions'

/** A theme as it stands on an intervention; `hue` is its own or its nearest ancestor's place in the palette. */
export const themeReference = z
  .object({ id, name: z.string(), names, hue: z.int().nullable() })
  .meta({ id: 'ThemeReference' })

export const mappingRelations = ['exact', 'close', 'broad', 'narrow'] as const

const webAddress = line(1000).refine(
  (text) => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text),
  'Write a web address that begins with https:// or http://',
)

/** The same subject in an outside vocabulary; `relation` as SKOS says it: the concept there is broader, narrower … */
export const themeMapping = z
  .object({
    concept: webAddress.meta({ description: 'Address of the concept' }),
    vocabulary: line(100).meta({ description: 'UNBIS Thesaurus, EuroVoc …' }),
    label: line(300).nullable().optional().meta({ description: 'What the vocabulary calls it' }),
    relation: z.enum(mappingRelations).optional().meta({ description: 'exact unless another is given' }),
  })
  .meta({ id: 'ThemeMapping' })

const mappings = z
  .array(themeMapping)
  .max(30)
  .refine((all) => new Set(all.map(({ concept }) => concept)).size === all.length, 'A concept is named once')

const fields = {
  name: line(200),
  names: names.refine((given) => Object.keys(given).length <= 100, 'At most 100 languages').optional(),
  mappings: mappings.optional(),
  description: prose(5000).nullable().optional(),
  parentId: id.nullable().optional(),
  hue: z.int().min(0).max(9).nullable().optional(),
}
export const themeInput = z.object(fields).meta({ id: 'ThemeInput' })
export const themeChange = z
  .object({ ...fields, retired: z.boolean() })
  .partial()
  .meta({ id: 'ThemeChange' })

export const theme = z
  .object({
    ...recordFields,
    name: z.string(),
    names,
    description: z.string().nullable(),
    parentId: id.nullable(),
    path: z.array(z.string()).meta({ description: 'Names from the root down to this theme' }),
    depth: z.int(),
    hue: z.int().nullable(),
    retiredAt: moment.nullable(),
    mappings: z.array(
      z.object({
        concept: z.string(),
        vocabulary: z.string(),
        label: z.string().nullable(),
        relation: z.enum(mappingRelations),
      }),
    ),
    interventions: z.int().meta({ description: 'Tagged with it or with a theme below it' }),
  })
  .meta({ id: 'Theme' })

export const listThemes = endpoint({
  method: 'get',
  path: '/themes',
  summary: 'The whole tree, each theme after its parent, siblings in order',
  access: 'reader',
  published: true,
  query: z.object({
    q: searchText.optional().meta({ description: 'By name in any language; accents forgiven' }),
    conference: id.optional().meta({ description: 'Counts the interventions of one conference' }),
    retired: flag.optional().meta({ description: 'true: retired themes are listed too' }),
  }),
  answer: z.object({ items: z.array(theme) }),
})

export const getTheme = endpoint({
  method: 'get',
  path: '/themes/:id',
  summary: 'Read one theme; one that was merged is read as the other',
  access: 'reader',
  published: true,
  params: byId,
  answer: theme,
})

/** Themes that may be one. */
export const themeDuplicates = z
  .object({
    themes: z.array(theme).meta({ description: 'The highest of the tree first, then the most used' }),
    distinct: z.array(distinctPair).meta({ description: 'Those of them that were told apart' }),
  })
  .meta({ id: 'ThemeDuplicates' })

export const listThemeDuplicates = endpoint({
  method: 'get',
  path: '/themes/duplicates',
  summary: 'List themes in use that may be one: a name of the same words, in any language',
  access: 'reader',
  query: paging,
  answer: pageOf(themeDuplicates),
})

export const previewThemeMerge = endpoint({
  method: 'get',
  path: '/themes/:id/merge',
  summary: 'Count what would move if a theme were merged into another',
  access: 'editor',
  params: byId,
  query: z.object({ into: id }),
  answer: z.object({
    interventions: z.int().meta({ description: 'Tagged with the theme itself' }),
    final: z.int().meta({ description: 'Of these; they are tagged with the other all the same' }),
    taggedWithBoth: z.int().meta({ description: 'Of these; both passages are kept in one tag' }),
    otherStance: z.int().meta({ description: 'Of these; the other stance is written before its passage' }),
    children: z.int(),
    names: z.int().meta({ description: 'In languages in which the other has none' }),
    mappings: z.int().meta({ description: 'That the other has not' }),
  }),
})

export const mergeTheme = endpoint({
  method: 'post',
  path: '/themes/:id/merge',
  summary: 'Merge a theme into another, with tags, passages and the themes below; it can be undone',
  access: 'editor',
  changes: true,
  params: byId,
  body: z.object({ intoId: id }),
  answer: theme.extend({ changeId: mergedBy }).meta({ id: 'MergedTheme' }),
})

export const createTheme = endpoint({
  method: 'post',
  path: '/themes',
  summary: 'Add a theme at the end of its siblings',
  access: 'editor',
  creates: true,
  body: themeInput,
  answer: theme,
})

export const updateTheme = endpoint({
  method: 'patch',
  path: '/themes/:id',
  summary: 'Change, move or retire a theme; what is tagged with it stays',
  access: 'editor',
  changes: true,
  params: byId,
  body: themeChange,
  answer: theme,
})

export const placeTheme = endpoint({
  method: 'post',
  path: '/themes/:id/place',
  summary: 'Put a theme below a parent, after one of its siblings (or first)',
  access: 'editor',
  changes: true,
  params: byId,
  body: z.object({ parentId: id.nullable(), afterId: id.nullable() }),
  answer: theme,
})

export const deleteTheme = endpoint({
  method: 'delete',
  path: '/themes/:id',
  summary: 'Hide a theme that nothing is tagged with; a used one is retired instead',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restoreTheme = endpoint({
  method: 'post',
  path: '/themes/:id/restore',
  summary: 'Bring a hidden theme back',
  access: 'editor',
  params: byId,
  answer: theme,
})

export type ThemeMapping = z.output<typeof themeMapping>
export type ThemeInput = z.output<typeof themeInput>
export type ThemeChange = z.output<typeof themeChange>
