import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { type SourceKey, sources } from './sources.ts'

export type SourceIds = Record<SourceKey, string>

export async function writeSources(tx: Transaction, conferenceId: string): Promise<SourceIds> {
  const ids = Object.fromEntries(Object.keys(sources).map((key) => [key, newId()])) as SourceIds
  await tx.source.createMany({
    data: Object.entries(sources).map(([key, { publishedOn, ...source }]) => ({
      id: ids[key as SourceKey],
      conferenceId,
      ...source,
      publishedOn: publishedOn ? new Date(publishedOn) : null,
    })),
  })
  return ids
}
