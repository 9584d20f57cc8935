import { queryOptions } from '@tanstack/react-query'
import { listRecordChanges } from '#contract/history'
import { call } from '../../http/call.ts'
import type { ChangeDetail, RecordReference } from './change.ts'

/** The changes of a record that came after one of them, the newest first, however many pages they fill. */
export const laterChanges = ({ type, id }: RecordReference, changeId: string) =>
  queryOptions({
    queryKey: ['records', 'later', type, id, changeId],
    queryFn: async ({ signal }) => {
      const later: ChangeDetail[] = []
      for (let cursor: string | undefined, first = true; first || cursor; first = false) {
        const ask = { params: { type, id }, query: { cursor, count: 'none' as const } }
        const { items, next } = await call(listRecordChanges, ask, { signal })
        const at = items.findIndex((one) => one.id === changeId)
        later.push(...(at < 0 ? items : items.slice(0, at)))
        cursor = at < 0 ? (next ?? undefined) : undefined
      }
      return later
    },
  })
