import { getCountry } from '#contract/countries'
import { getDelegation, listDelegations } from '#contract/delegations'
import { getGroup, listGroups } from '#contract/groups'
import { getPerson, listPersons } from '#contract/persons'
import { getSession, listSessions } from '#contract/sessions'
import { getTheme, listThemes } from '#contract/themes'
import { call } from '../../../http/call.ts'
import { holds } from '../../../ui/folded.ts'
import type { Conference } from '../../conferences/public/current-conference.tsx'
import { findLanguages, languageOf } from './languages.ts'

/** A value of a filter with what a person knows it by. */
export type Found = {
  value: string
  name: string
  names?: Record<string, string>
  code?: string | null
  hue?: number | null
  depth?: number
  day?: string
  /** How many interventions it would find. */
  count?: number
}

type Wish = { text: string; conference: Conference; locale: string; signal: AbortSignal }

type Finder = {
  find: (wish: Wish) => Promise<Found[]>
  /** The feature that owns what it finds, so that its changes reach the chips. */
  feature: string
  name: (value: string, locale: string, signal: AbortSignal) => Promise<Found>
}

const shown = 50

/** The filters whose values the server knows: how a value is searched for, and what it is called. */
export const finders = {
  country: {
    feature: 'countries',
    find: async ({ text: q, conference, signal }) => {
      const kind = 'state,observer_state'
      const query = { conference: conference.id, kind, q, pageSize: shown, count: 'none' } as const
      const { items } = await call(listDelegations, { query }, { signal })
      return items.flatMap(({ countryCode, name, names }) =>
        countryCode ? [{ value: countryCode, code: countryCode, name, names }] : [],
      )
    },
    name: async (value, _locale, signal) => {
      const { code, name, names } = await call(getCountry, { params: { code: value } }, { signal })
      return { value, code, name, names }
    },
  },
  delegation: {
    feature: 'delegations',
    find: async ({ text: q, conference, signal }) => {
      const query = { conference: conference.id, q, pageSize: shown, count: 'none' } as const
      const { items } = await call(listDelegations, { query }, { signal })
      return items.map(({ id, code, name, interventions }) => ({
        value: id,
        code,
        name,
        count: interventions,
      }))
    },
    name: async (value, _locale, signal) => {
      const { code, name } = await call(getDelegation, { params: { id: value } }, { signal })
      return { value, code, name }
    },
  },
  group: groups(),
  memberOf: groups(),
  person: {
    feature: 'persons',
    find: async ({ text: q, conference, signal }) => {
      const query = { conference: conference.id, q, pageSize: shown, count: 'none' } as const
      const { items } = await call(listPersons, { query }, { signal })
      return items.map(({ id, name }) => ({ value: id, name }))
    },
    name: async (value, _locale, signal) => {
      const { name } = await call(getPerson, { params: { id: value } }, { signal })
      return { value, name }
    },
  },
  theme: {
    feature: 'themes',
    find: async ({ text: q, conference, signal }) => {
      const query = { conference: conference.id, q, retired: 'true' } as const
      const { items } = await call(listThemes, { query }, { signal })
      return items.map(({ id, name, names, hue, depth, interventions }) => ({
        ...{ value: id, name, names, hue, depth: q ? 0 : depth, count: interventions },
      }))
    },
    name: async (value, _locale, signal) => {
      const { name, names, hue } = await call(getTheme, { params: { id: value } }, { signal })
      return { value, name, names, hue }
    },
  },
  session: {
    feature: 'sessions',
    find: async ({ text, conference, signal }) => {
      const query = { conference: conference.id, pageSize: 200, count: 'none' } as const
      const { items } = await call(listSessions, { query }, { signal })
      return items
        .filter(({ title, heldOn }) => holds(`${title} ${heldOn}`, text))
        .map(({ id, title, heldOn, summary }) => ({
          value: id,
          name: title,
          day: heldOn,
          count: summary.interventions,
        }))
    },
    name: async (value, _locale, signal) => {
      const { title, heldOn } = await call(getSession, { params: { id: value } }, { signal })
      return { value, name: title, day: heldOn }
    },
  },
  language: {
    feature: 'languages',
    find: async ({ text, conference, locale }) =>
      findLanguages(conference.workingLanguages, locale).filter(({ value, name }) =>
        holds(`${name} ${value}`, text),
      ),
    name: async (value, locale) => languageOf(value, locale),
  },
} satisfies Record<string, Finder>

export type FoundFilter = keyof typeof finders

export const isFound = (name: string): name is FoundFilter => name in finders

function groups(): Finder {
  return {
    feature: 'groups',
    find: async ({ text, signal }) => {
      const { items } = await call(listGroups, { query: { pageSize: 200, count: 'none' } }, { signal })
      return items
        .filter(({ code, name, names }) => holds([code, name, ...Object.values(names)].join(' '), text))
        .map(({ code, name, names }) => ({ value: code, code, name, names }))
    },
    name: async (value, _locale, signal) => {
      const { code, name, names } = await call(getGroup, { params: { id: value } }, { signal })
      return { value, code, name, names }
    },
  }
}
