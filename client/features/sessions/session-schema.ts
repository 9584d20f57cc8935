import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { sessionStatuses, sessionTypes } from '#contract/sessions'
import type { SessionValues } from './session-values.ts'

/** What must be typed before a session is sent; the rest the server says. */
export function useSessionSchema(): z.ZodType<SessionValues, SessionValues> {
  const { t } = useTranslation('sessions')
  const time = z.string(t('form.timeWrong')).nullable()
  const picked = z.custom<{ id: string }>()
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
    }) as unknown as z.ZodType<SessionValues, SessionValues>
}
