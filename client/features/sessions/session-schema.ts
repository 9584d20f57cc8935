import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { sessionStatuses, sessionTypes } from '#contract/sessions'
import { useTimeZone } from '#ui/use-format'
import { isLeftOut, type ReadTime, readSuspensions, readTimes, timeFields } from './session-times.ts'
import type { SessionValues } from './session-values.ts'

/** What must be typed before a session is sent; the rest the server says. */
export function useSessionSchema(): z.ZodType<SessionValues, SessionValues> {
  const { t } = useTranslation('sessions')
  const zone = useTimeZone()
  const time = z.string(t('form.timeWrong')).nullable()
  const picked = z.custom<{ id: string }>()
  const meant = z.record(z.string(), z.string())
  return z
    .object({
      type: z.enum(sessionTypes),
      title: z.string().refine((text) => text.trim() !== '', t('form.titleMissing')),
      heldOn: z
        .string(t('form.dayMissing'))
        .nullable()
        .refine((day) => day !== null, t('form.dayMissing')),
      scheduledStartAt: time,
      scheduledEndAt: time,
      startedAt: time,
      endedAt: time,
      meant,
      room: z.string(),
      status: z.enum(sessionStatuses),
      documentSymbol: z.string(),
      note: z.string(),
      chairs: z.array(
        z.object({
          person: picked.nullable().refine((person) => person !== null, t('form.personMissing')),
          delegation: picked.nullable(),
          capacity: z.string(),
        }),
      ),
      suspensions: z.array(
        z.object({
          suspendedAt: time.refine((at) => at !== null, t('form.suspendedAtMissing')),
          resumedAt: time,
          reason: z.string(),
          meant,
        }),
      ),
      agendaItems: z.array(
        z.object({
          itemId: z.string().optional(),
          number: z.string(),
          title: z.string().refine((text) => text.trim() !== '', t('form.agendaTitleMissing')),
          documentSymbol: z.string(),
        }),
      ),
      citations: z.array(z.object({ source: picked, says: z.string() })),
    })
    .refine(({ startedAt, endedAt }) => endedAt === null || startedAt !== null, {
      path: ['startedAt'],
      message: t('form.startMissing'),
    })
    .refine(({ startedAt, endedAt }) => endedAt === null || endedAt !== startedAt, {
      path: ['endedAt'],
      message: t('form.endIsStart'),
    })
    .refine(({ scheduledStartAt: start, scheduledEndAt: end }) => end === null || end !== start, {
      path: ['scheduledEndAt'],
      message: t('form.endIsStart'),
    })
    .superRefine((values, context) => {
      for (const { path, time } of leftOut(values as unknown as SessionValues, zone))
        context.addIssue({ code: 'custom', path, message: t('form.timeLeftOut', { time }) })
    }) as unknown as z.ZodType<SessionValues, SessionValues>
}

/** The times that the clocks of the conference leave out when they are turned forward, by their place in the form. */
function leftOut(values: SessionValues, zone: string) {
  const day = values.heldOn
  if (day === null) return []
  const read = readTimes(day, values, zone)
  const start = read.startedAt.at ?? read.scheduledStartAt.at
  const found = (path: (string | number)[], time: string | null, as: ReadTime) =>
    isLeftOut(time, as, zone) ? [{ path, time }] : []
  return [
    ...timeFields.flatMap((name) => found([name], values[name], read[name])),
    ...readSuspensions(day, start, values.suspensions, zone).flatMap((row, nth) =>
      (['suspendedAt', 'resumedAt'] as const).flatMap((name) =>
        found(['suspensions', nth, name], values.suspensions[nth]![name], row[name]),
      ),
    ),
  ]
}
