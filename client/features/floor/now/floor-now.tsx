import { useTranslation } from 'react-i18next'
import { onTheFloor } from '#floor/order'
import type { FloorEntry } from '#floor/state'
import { Badge } from '#ui/badge'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { EntryWords } from '../entry-words.tsx'
import { useNames } from '../use-names.ts'
import { restingPlace } from '../use-rest.ts'
import { FloorClock } from './floor-clock.tsx'
import { StoodClock } from './stood-clock.tsx'

/** On the floor now: who, in what capacity, and the clock. */
export function FloorNow() {
  const { t } = useTranslation('floor')
  const { desk, holder } = useAtDesk()
  return (
    <section
      className="card desk-floor"
      id={restingPlace}
      tabIndex={-1}
      aria-labelledby="desk-floor-title"
      data-held={holder ? '' : undefined}
    >
      <h2 id="desk-floor-title" className="desk-title">
        {t('now.title')}
      </h2>
      {holder ? <Held holder={holder} /> : <Free />}
      {onTheFloor(desk.floor)
        .filter(({ id }) => id !== holder?.id)
        .map((entry) => (
          <Interrupted key={entry.id} entry={entry} />
        ))}
    </section>
  )
}

function Held({ holder }: { holder: FloorEntry }) {
  const { desk } = useAtDesk()
  const names = useNames()
  const motion = desk.floor.rules.motions.find(({ id }) => id === holder.motion)
  return (
    <>
      <div className="desk-holder">
        <NamePlate {...names.plate(holder.delegationId)} size="large" />
        <div className="desk-holder-words">
          <EntryWords entry={holder} isLong />
          {motion && <p dir="auto">{motion.name}</p>}
        </div>
      </div>
      <FloorClock key={holder.id} entry={holder} />
    </>
  )
}

function Free() {
  const { t } = useTranslation('floor')
  const { desk, mayAct } = useAtDesk()
  const format = useFormat()
  const { status, suspensions } = desk.floor.session
  const suspension = status === 'suspended' ? suspensions.at(-1) : undefined
  return (
    <div className="desk-free">
      <p className="desk-free-title">{t(`now.free.${status}`)}</p>
      {suspension && (
        <p>
          <span className="figure">
            {t('now.suspendedSince', { time: format.time(suspension.suspendedAt, 'minute') })}
          </span>
          {suspension.reason && <bdi> · {suspension.reason}</bdi>}
        </p>
      )}
      {mayAct && status !== 'closed' && <p className="quiet">{t('now.freeHint')}</p>}
    </div>
  )
}

function Interrupted({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const names = useNames()
  return (
    <p className="desk-interrupted">
      <Badge>{t('now.interrupted')}</Badge>
      <NamePlate {...names.plate(entry.delegationId)} size="small" />
      {entry.pausedAt && (
        <span className="quiet">
          {t('now.stoodSince', { time: format.time(entry.pausedAt) })} · <StoodClock entry={entry} />
        </span>
      )}
    </p>
  )
}
