import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Conference } from './public/current-conference.tsx'

/** What the form of a conference holds. */
export type ConferenceValues = {
  name: string
  shortName: string
  slug: string
  motto: string
  description: string
  place: string
  venue: string
  timeZone: string | null
  startsOn: string | null
  endsOn: string | null
  workingLanguages: string[]
}

export const emptyConference: ConferenceValues = {
  name: '',
  shortName: '',
  slug: '',
  motto: '',
  description: '',
  place: '',
  venue: '',
  timeZone: null,
  startsOn: null,
  endsOn: null,
  workingLanguages: [],
}

export function valuesOf(conference: Conference): ConferenceValues {
  const { name, slug, timeZone, startsOn, endsOn, workingLanguages } = conference
  return {
    name,
    slug,
    timeZone,
    startsOn,
    endsOn,
    workingLanguages,
    shortName: conference.shortName ?? '',
    motto: conference.motto ?? '',
    description: conference.description ?? '',
    place: conference.place ?? '',
    venue: conference.venue ?? '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What is typed, as the API takes it; zone and days must be there. */
export function bodyOf(values: ConferenceValues) {
  const { name, slug, workingLanguages } = values
  return {
    name,
    slug,
    workingLanguages,
    shortName: orNull(values.shortName),
    motto: orNull(values.motto),
    description: orNull(values.description),
    place: orNull(values.place),
    venue: orNull(values.venue),
    timeZone: values.timeZone!,
    startsOn: values.startsOn!,
    endsOn: values.endsOn!,
  }
}

export type ConferenceBody = ReturnType<typeof bodyOf>

/** What must be typed before a conference is sent; the rest the server says. */
export function useConferenceSchema() {
  const { t } = useTranslation('conferences')
  const day = z
    .string(t('form.dayMissing'))
    .nullable()
    .refine((text) => text !== null, t('form.dayMissing'))
  return z
    .object({
      name: z.string().refine((text) => text.trim() !== '', t('form.nameMissing')),
      shortName: z.string(),
      slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, t('form.slugWrong')),
      motto: z.string(),
      description: z.string(),
      place: z.string(),
      venue: z.string(),
      timeZone: z
        .string()
        .nullable()
        .refine((zone) => zone !== null, t('form.zoneMissing')),
      startsOn: day,
      endsOn: day,
      workingLanguages: z.array(z.string()),
    })
    .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, {
      path: ['endsOn'],
      message: t('form.endBeforeStart'),
    })
}
