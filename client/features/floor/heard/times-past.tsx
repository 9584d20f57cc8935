import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { listActs } from '#contract/floor'
import type { FloorEntry } from '#floor/state'
import { useFormat } from '#ui/use-format'
import { call } from '../../../http/call.ts'
import { useAtDesk } from '../at-desk.ts'
import { useKnown } from '../names/known-context.ts'
import { useActWords } from '../use-act-words.ts'

type Kept = Answer<typeof listActs>['items'][number]

const pageSize = 200
const ofTimes = new Set([
  'giveTheFloor',
  'giveTheFloorTo',
  'endTheFloor',
  'pause',
  'resume',
  'takeBack',
  'correctTimes',
])

/** What was done with the times of an intervention: what they were, who changed them and why, the newest first. */
export function TimesPast({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const { desk } = useAtDesk()
  const sessionId = desk.floor.session.id
  const acts = useQuery({
    queryKey: ['floor', 'acts', sessionId, entry.id],
    queryFn: ({ signal }) => actsOf(sessionId, entry.id, signal),
  })
  return (
    <section className="desk-past" aria-labelledby="desk-past-title">
      <h3 id="desk-past-title">{t('past.title')}</h3>
      {acts.isPending && <p className="quiet small">{t('past.loading')}</p>}
      {acts.isError && <p className="quiet small">{t('past.failed')}</p>}
      {acts.data?.length === 0 && <p className="quiet small">{t('past.none')}</p>}
      <ol>
        {acts.data?.toReversed().map((act) => (
          <PastAct key={act.id} act={act} />
        ))}
      </ol>
    </section>
  )
}

function PastAct({ act }: { act: Kept }) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { desk } = useAtDesk()
  const known = useKnown()
  const words = useActWords(known)
  const { body, at, account, isUndone } = act
  const timeOr = (instant: string | null) => (instant ? format.time(instant) : '…')
  const told = [
    body.act === 'correctTimes' && body.startedAt && (['start', body.startedAt] as const),
    body.act === 'correctTimes' && body.endedAt && (['end', body.endedAt] as const),
  ].filter((one) => !!one)
  return (
    <li>
      <time className="figure quiet" dateTime={at}>
        {format.time(at)}
      </time>
      <div>
        <span className={isUndone ? 'desk-undone' : undefined}>
          {told.length === 0
            ? words(body, desk.floor)
            : told.map(([which, { was, now }]) => (
                <span key={which} className="desk-past-change">
                  {t(`past.${which}`)} <s className="figure">{timeOr(was)}</s>{' '}
                  <span aria-hidden="true" className="turns">
                    →
                  </span>{' '}
                  <span className="figure">{timeOr(now)}</span>
                </span>
              ))}
        </span>
        {body.act === 'correctTimes' && (
          <span className="desk-past-reason" dir="auto">
            {body.reason}
          </span>
        )}
        <span className="quiet small" dir="auto">
          {account?.name ?? t('past.program')}
          {isUndone && ` · ${t('past.undone')}`}
        </span>
      </div>
    </li>
  )
}

/** Every act on the times of one intervention; the acts of a session are read in pages, in their order. */
async function actsOf(sessionId: string, interventionId: string, signal: AbortSignal): Promise<Kept[]> {
  const all: Kept[] = []
  for (let after = 0; ; ) {
    const { items } = await call(listActs, { params: { id: sessionId }, query: { after } }, { signal })
    all.push(...items.filter((act) => act.interventionId === interventionId && ofTimes.has(act.act)))
    if (items.length < pageSize) return all
    after = items.at(-1)!.number
  }
}
