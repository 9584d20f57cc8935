import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { type getGroup, groupCode, groupKinds, type listGroups } from '#contract/groups'

export type Group = Answer<typeof getGroup>
export type GroupInList = Answer<typeof listGroups>['items'][number]
export type GroupKind = (typeof groupKinds)[number]
export { groupKinds }

/** The languages a group is named in: those of the United Nations, Vietnamese and Malay. */
export const nameLanguages = ['en', 'fr', 'es', 'ar', 'zh', 'ru', 'vi', 'ms'] as const

/** A membership as the form holds it; a day is undefined while what is typed is none. */
export type MemberValues = {
  countryCode: string
  name: string
  since: string | null | undefined
  until: string | null | undefined
}

export type GroupValues = {
  code: string
  name: string
  kind: GroupKind
  names: Record<string, string>
  members: MemberValues[]
}

const emptyNames = Object.fromEntries(nameLanguages.map((language) => [language, '']))
export const emptyGroup: GroupValues = {
  code: '',
  name: '',
  kind: 'negotiating',
  names: emptyNames,
  members: [],
}

export const valuesOf = ({ code, name, kind, names, members }: Group): GroupValues => ({
  code,
  name,
  kind,
  names: { ...emptyNames, ...names },
  members: members.map((member) => ({ ...member })),
})

/**
 * What is typed, as the API takes it in a change. A name per language that was the same as the name before follows
 * it, so that a new name is seen in every language that calls the group so.
 */
export function bodyOf(values: GroupValues, before: GroupValues = values) {
  const name = values.name.trim()
  const named = Object.entries(values.names).map(([language, text]) => {
    const follows = text !== '' && text === before.names[language] && text === before.name
    return [language, follows ? name : text.trim()] as const
  })
  return {
    name,
    kind: values.kind,
    names: Object.fromEntries(named.filter(([, text]) => text !== '').sort()) as Record<string, string>,
    members: values.members.map(({ countryCode, since, until }) => ({
      countryCode,
      since: since ?? null,
      until: until ?? null,
    })),
  }
}

export type GroupBody = ReturnType<typeof bodyOf>
export type MemberBody = GroupBody['members'][number]

/** Who is a member on a day, and who was before or will be. */
export function membersOn<M extends { since: string | null; until: string | null }>(
  members: readonly M[],
  today: string,
) {
  const isNow = ({ since, until }: M) => (!since || since <= today) && (!until || until > today)
  return { now: members.filter(isNow), others: members.filter((member) => !isNow(member)) }
}

export function useGroupSchema() {
  const { t } = useTranslation('groups')
  const day = z.string({ error: t('form.notADay') }).nullable()
  return z.object({
    code: groupCode,
    name: z.string().refine((text) => text.trim() !== '', t('form.nameMissing')),
    kind: z.enum(groupKinds),
    names: z.record(z.string(), z.string()),
    members: z.array(z.object({ countryCode: z.string(), name: z.string(), since: day, until: day })),
  })
}
