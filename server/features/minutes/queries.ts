import type { MinutesLanguage } from '#contract/minutes'
import type { Transaction } from '../../database/database.ts'
import { notFound } from '../../http/errors.ts'
import {
  interventionsSql,
  type LoggedIntervention,
  type LoggedSession,
  sessionSql,
} from './queries/log-sql.ts'
import type { Log } from './rules/log.ts'
import { titleOf } from './rules/title.ts'

/**
 * What the minutes of a session are written from, with the names of countries and groups in a language, or as the
 * delegations print theirs. Two statements however many interventions. Throws 404 when there is no such session or
 * it, or its conference, is hidden.
 */
export async function logOf(tx: Transaction, sessionId: string, language: MinutesLanguage): Promise<Log> {
  const [session] = await tx.$queryRaw<LoggedSession[]>(sessionSql(sessionId, language))
  if (!session) throw notFound('session')
  const interventions = await tx.$queryRaw<LoggedIntervention[]>(interventionsSql(sessionId, language))
  return {
    ...session,
    chairs: session.chairs.map(({ honorific, ...chair }) => ({ ...chair, title: titleOf(honorific) })),
    suspensions: session.suspensions.map(({ suspendedAt, resumedAt }) => ({
      suspendedAt: new Date(suspendedAt),
      resumedAt: resumedAt === null ? null : new Date(resumedAt),
    })),
    interventions: interventions.map(({ honorific, name, post, party, ...one }) => ({
      ...one,
      speaker: { title: titleOf(honorific), name, post, party },
    })),
  }
}
