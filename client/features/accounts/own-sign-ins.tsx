import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { endOtherSignIns, endOwnSignIn, listOwnSignIns } from '#contract/accounts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Table } from '#ui/table'
import { VisuallyHidden } from '#ui/visually-hidden'
import { isStatus } from '../../http/errors.ts'
import { query, useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import { Ago } from './ago.tsx'
import { deviceOf } from './device.ts'
import { QuestionDialog } from './question-dialog.tsx'

type SignIn = Answer<typeof listOwnSignIns>['items'][number]

/** In which browsers one is signed in, and out of which one signs oneself. */
export function OwnSignIns() {
  const { t } = useTranslation('accounts')
  const inWords = useRefusal()
  const signIns = useQuery(query(listOwnSignIns, {}))
  const endOne = useCommand(endOwnSignIn)
  const endOthers = useCommand(endOtherSignIns)
  const [isAsking, setAsking] = useState(false)
  const items = signIns.data?.items
  const say = (error: unknown) => toast(inWords(error), { tone: 'refused' })

  async function end({ id }: SignIn) {
    try {
      await endOne.mutateAsync({ params: { id } })
    } catch (error) {
      // One that has ended meanwhile is what was asked for.
      if (isStatus(error, 404)) await signIns.refetch()
      else say(error)
    }
  }

  if (signIns.isPending) return <LoadingState lines={3} />
  if (!items)
    return (
      <FailedState onRetry={() => signIns.refetch()} isRetrying={signIns.isFetching}>
        {inWords(signIns.error)}
      </FailedState>
    )
  return (
    <div className="stack">
      <Table caption={t('own.signIns.title')}>
        <thead>
          <tr>
            <th scope="col">{t('own.signIns.device')}</th>
            <th scope="col">{t('own.signIns.address')}</th>
            <th scope="col">{t('own.signIns.since')}</th>
            <th scope="col">{t('own.signIns.lastUsed')}</th>
            <th scope="col" data-tight="">
              <VisuallyHidden>{t('own.signIns.end')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((signIn) => (
            <Row key={signIn.id} signIn={signIn} onEnd={() => end(signIn)} />
          ))}
        </tbody>
      </Table>
      {items.length > 1 ? (
        <div>
          <Button onPress={() => setAsking(true)}>{t('own.signIns.endOthers')}</Button>
        </div>
      ) : (
        <p className="quiet small">{t('own.signIns.onlyThis')}</p>
      )}
      {isAsking && (
        <QuestionDialog
          title={t('own.signIns.question')}
          body={t('own.signIns.questionBody')}
          action={t('own.signIns.endOthers')}
          onDo={() => endOthers.mutateAsync({}).catch(say)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

function Row({ signIn, onEnd }: { signIn: SignIn; onEnd: () => Promise<unknown> }) {
  const { t } = useTranslation('accounts')
  const [isPending, setPending] = useState(false)
  const { browser, system } = deviceOf(signIn.userAgent)
  const device =
    browser && system
      ? t('own.signIns.on', { browser, system })
      : (browser ?? system ?? t('own.signIns.unknown'))
  return (
    <tr>
      <td>
        <span className="row">
          {device}
          {signIn.isThis && <Badge tone="accent">{t('own.signIns.this')}</Badge>}
        </span>
      </td>
      <td>
        <bdi className="figure">{signIn.address}</bdi>
      </td>
      <td>
        <Ago moment={signIn.createdAt} />
      </td>
      <td>
        <Ago moment={signIn.lastUsedAt} />
      </td>
      <td data-tight="">
        {!signIn.isThis && (
          <Button
            size="small"
            aria-label={t('own.signIns.endOf', { device })}
            isPending={isPending}
            onPress={async () => {
              setPending(true)
              await onEnd()
              setPending(false)
            }}
          >
            {t('own.signIns.end')}
          </Button>
        )}
      </td>
    </tr>
  )
}
