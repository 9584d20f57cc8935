import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { isStatus } from '../../http/errors.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import './dossiers.css'

type DossierFrameProps<Dossier> = {
  asked: UseQueryResult<Dossier>
  children: (dossier: Dossier) => ReactNode
}

/** The page of a dossier while it loads, where it failed, and with it. */
export function DossierFrame<Dossier>({ asked, children }: DossierFrameProps<Dossier>) {
  const { t } = useTranslation('dossiers')
  const inWords = useRefusal()
  // Never there, hidden, or no code at all: asking again would not help.
  const isMissing = isStatus(asked.error, 404) || isStatus(asked.error, 400)
  // While another one is loaded the one before must not stand under its address.
  const dossier = asked.isPlaceholderData ? undefined : asked.data
  return (
    <main className="page dossier" id="main">
      {dossier ? (
        children(dossier)
      ) : asked.isError ? (
        <FailedState
          title={isMissing ? t('nothingHere') : undefined}
          onRetry={isMissing ? undefined : () => asked.refetch()}
          isRetrying={asked.isFetching}
        >
          {inWords(asked.error)}
        </FailedState>
      ) : (
        <LoadingState lines={12} />
      )}
    </main>
  )
}
