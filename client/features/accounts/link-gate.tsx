import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Answer } from '#contract'
import { readLink, type session } from '#contract/accounts'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Notice } from '#ui/notice'
import { isStatus } from '../../http/errors.ts'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { enter } from './public/session.ts'
import { Threshold } from './threshold.tsx'

export type Holder = Answer<typeof readLink>

type LinkGateProps = {
  token: string
  linkFor: Holder['for']
  title: string
  lead: (holder: Holder) => ReactNode
  children: (holder: Holder) => ReactNode
}

/** Looks at a one-time link before it asks anything of whoever came with it. */
export function LinkGate({ token, linkFor, title, lead, children }: LinkGateProps) {
  const inWords = useRefusal()
  const link = useQuery({ ...query(readLink, { body: { token } }), staleTime: Infinity, gcTime: 0 })
  const holder = link.data?.for === linkFor ? link.data : undefined
  const isOver = isStatus(link.error, 410) || isStatus(link.error, 422) || (link.data && !holder)
  return (
    <Threshold title={title} lead={holder && lead(holder)}>
      {link.isPending && <LoadingState lines={4} />}
      {isOver && <LinkOver />}
      {link.isError && !isOver && (
        <FailedState onRetry={() => link.refetch()} isRetrying={link.isFetching}>
          {inWords(link.error)}
        </FailedState>
      )}
      {holder && children(holder)}
    </Threshold>
  )
}

export function LinkOver() {
  const { t } = useTranslation('accounts')
  return (
    <div className="stack">
      <Notice tone="refused" title={t('linkOver.title')} isUrgent>
        {t('linkOver.body')}
      </Notice>
      <div>
        <Link to="/sign-in" className="button" data-kind="secondary">
          {t('signIn.action')}
        </Link>
      </div>
    </div>
  )
}

/** Goes in with a new sign-in; what somebody else had seen in this browser is forgotten. */
export function useEntering() {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return async (entered: z.input<typeof session>) => {
    cache.removeQueries({ type: 'inactive' })
    enter(cache, entered)
    await navigate({ to: '/' })
  }
}
