import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { isStatus } from '../../../http/errors.ts'
import { useRefusal } from '../../../http/use-refusal.ts'

type AskedFloorProps<Data> = {
  asked: {
    data: Data | undefined
    error: unknown
    isFetching: boolean
    isPlaceholderData: boolean
    refetch: () => unknown
  }
  isEmpty: (data: Data) => boolean
  /** Whether filters hold, and how to take them away. */
  isFiltered: boolean
  onClear: () => void
  children: (data: Data) => ReactNode
}

/** What was counted, in every state that it can be in: loading, failed, asked wrongly, nothing, or there. */
export function AskedFloor<Data>({ asked, isEmpty, isFiltered, onClear, children }: AskedFloorProps<Data>) {
  const { t } = useTranslation('coverage')
  const inWords = useRefusal()
  const { data, error, isFetching, isPlaceholderData, refetch } = asked
  if (isStatus(error, 400))
    return (
      <EmptyState title={t('wrong.title')} actions={<Button onPress={onClear}>{t('clear')}</Button>}>
        {t('wrong.body')}
      </EmptyState>
    )
  if (error && !data)
    return (
      <FailedState onRetry={refetch} isRetrying={isFetching}>
        {inWords(error)}
      </FailedState>
    )
  if (!data) return <LoadingState lines={12} />
  if (isEmpty(data))
    return (
      <EmptyState
        title={t('nothing.title')}
        actions={isFiltered && <Button onPress={onClear}>{t('clear')}</Button>}
      >
        {isFiltered ? t('nothing.filtered') : t('nothing.yet')}
      </EmptyState>
    )
  return <div aria-busy={isPlaceholderData}>{children(data)}</div>
}
