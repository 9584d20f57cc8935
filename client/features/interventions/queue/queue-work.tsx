import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getIntervention } from '#contract/interventions'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { useFormat } from '#ui/use-format'
import { isStatus } from '../../../http/errors.ts'
import { query } from '../../../http/query.ts'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { ActConflicts } from '../../floor/public/act-conflicts.tsx'
import { OpenedForm } from '../form/opened-form.tsx'
import type { Intervention } from '../form/values.ts'
import { aboutOf, firstField, type Queue } from './address.ts'
import { QueueHint } from './queue-hint.tsx'

type QueueWorkProps = {
  id: string
  queue: Queue
  place: { nth: number; of: number; before: string | null; after: string | null } | undefined
  isGoingOn: boolean
  onOpen: (id: string) => void
  /** There is nothing after this one. */
  onEnd: () => void
  onLeave: () => void
}

/** One of the queue in its form, with the cursor where something is lacking; saving leads to the next. */
export function QueueWork({ id, queue, place, isGoingOn, onOpen, onEnd, onLeave }: QueueWorkProps) {
  const { t } = useTranslation('to-complete')
  const format = useFormat()
  const cache = useQueryClient()
  const asked = useQuery({
    ...query(getIntervention, { params: { id } }),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: undefined,
  })
  const [opened, setOpened] = useState<Intervention>()
  if (!opened && asked.data && asked.isFetchedAfterMount) setOpened(asked.data)

  // Without its page of the queue nobody knows yet what comes next: it is gone to as soon as that is known.
  const [isWaiting, setWaiting] = useState(false)
  const isKnown = place !== undefined && (place.after !== null || !isGoingOn)
  const goOn = () => (isKnown ? (place.after ? onOpen(place.after) : onEnd()) : setWaiting(true))
  const latest = useRef(goOn)
  latest.current = goOn
  useEffect(() => {
    if (isWaiting && isKnown) latest.current()
  }, [isWaiting, isKnown])
  const goBack = () => place?.before && onOpen(place.before)
  useStepKeys(goOn, goBack)

  const after = place?.after
  useEffect(() => {
    if (after) cache.prefetchQuery(query(getIntervention, { params: { id: after } }))
  }, [cache, after])

  const wayOut = (
    <Button kind="quiet" onPress={onLeave}>
      {t('leave')}
    </Button>
  )
  return (
    <div className="queue-work">
      <div className="queue-head">
        <h2 className="queue-title">
          {opened ? <NamePlate code={opened.delegation.code} name={opened.delegation.name} /> : t('loading')}
        </h2>
        {place && (
          <span className="queue-place" role="status">
            <span className="figure">
              {t('place', { nth: format.number(place.nth), of: format.number(place.of) })}
            </span>
            <progress value={place.nth} max={place.of} aria-label={t('progress')} />
          </span>
        )}
        <div className="row">
          <Button kind="quiet" keys="alt+p" isDisabled={!place?.before} onPress={goBack}>
            {t('before')}
          </Button>
          <Button kind="quiet" keys="alt+n" isPending={isWaiting} onPress={goOn}>
            {t('skip')}
          </Button>
        </div>
      </div>
      {opened &&
        aboutOf(queue, opened.lacks).map((lack) => <QueueHint key={lack} record={opened} lack={lack} />)}
      {opened && (
        <ActConflicts
          record={opened}
          takesFocus={queue === 'conflict'}
          onSettled={async (left, isTaken) => {
            if (queue === 'conflict' && left === 0) goOn()
            else if (isTaken) setOpened((await asked.refetch()).data)
          }}
        />
      )}
      {!opened && asked.isError && (
        <FailedState onRetry={() => asked.refetch()} isRetrying={asked.isFetching}>
          {t(isStatus(asked.error, 404) ? 'gone' : 'failed')}
        </FailedState>
      )}
      {!opened && !asked.isError && <LoadingState lines={10} />}
      {opened && (
        <OpenedForm
          key={opened.version}
          record={opened}
          wayOut={wayOut}
          queue={{ startAt: firstField(queue, opened.lacks), onNext: goOn }}
        />
      )}
    </div>
  )
}

/** Alt N skips, Alt P goes back; wherever the letters are on the keyboard. */
function useStepKeys(goOn: () => void, goBack: () => void) {
  const latest = useRef({ goOn, goBack })
  latest.current = { goOn, goBack }
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.isComposing) return
      if (document.querySelector('.dialog')) return
      const act = { KeyN: latest.current.goOn, KeyP: latest.current.goBack }[event.code]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
