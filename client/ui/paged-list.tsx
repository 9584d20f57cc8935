import type { ReactNode } from 'react'
import { FailedState } from './failed-state.tsx'
import { LoadingState } from './loading-state.tsx'
import { Pager } from './pager.tsx'
import { useFormat } from './use-format.tsx'

type Page<Item> = {
  items: readonly Item[]
  total: { count: number } | null
  previous: string | null
  next: string | null
}

type PagedListProps<Item> = {
  /** What a query answers. */
  asked: {
    data: Page<Item> | undefined
    error: unknown
    isFetching: boolean
    isPlaceholderData: boolean
    refetch: () => unknown
  }
  /** Says in words why it could not be loaded. */
  inWords: (error: unknown) => ReactNode
  /** Stands where the rows would: that there are none, and what to do next. */
  empty: ReactNode
  /** What the whole list holds in words, such as "312 persons". */
  count: (total: { count: number; number: string }) => string
  onGo: (cursor: string) => void
  children: (items: readonly Item[]) => ReactNode
}

/** A page of a list in every state that it can be in: loading, failed, empty, or its rows with the pager below. */
export function PagedList<Item>({ asked, inWords, empty, count, onGo, children }: PagedListProps<Item>) {
  const format = useFormat()
  const { data, error, isFetching, isPlaceholderData, refetch } = asked
  if (!data && error)
    return (
      <FailedState onRetry={refetch} isRetrying={isFetching}>
        {inWords(error)}
      </FailedState>
    )
  if (!data) return <LoadingState lines={10} />
  if (data.items.length === 0) return empty
  const { items, total, previous, next } = data
  return (
    <div aria-busy={isPlaceholderData}>
      {children(items)}
      <Pager
        count={total ? count({ count: total.count, number: format.number(total.count) }) : undefined}
        previous={previous}
        next={next}
        onGo={onGo}
      />
    </div>
  )
}
