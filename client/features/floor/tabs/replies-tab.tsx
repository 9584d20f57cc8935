import { useTranslation } from 'react-i18next'
import { repliesUsed, spokenSeconds } from '#floor/allotted'
import { heardOf, listOf } from '#floor/order'
import type { FloorEntry } from '#floor/state'
import { Badge } from '#ui/badge'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { useNames } from '../use-names.ts'

const isReply = ({ kind }: FloorEntry) => kind === 'right_of_reply'

/** The ledger of rights of reply: which statement each answers, and how many a delegation has used. */
export function RepliesTab() {
  const { t } = useTranslation('floor')
  const { desk } = useAtDesk()
  const names = useNames()
  const { floor } = desk
  const { perDelegation } = floor.rules.rightsOfReply
  const replies = [...heardOf(floor).filter(isReply), ...listOf(floor).filter(isReply)]
  const delegations = new Set([
    ...replies.map(({ delegationId }) => delegationId),
    ...floor.repliesElsewhere.map(({ delegationId }) => delegationId),
  ])
  if (delegations.size === 0) return <p className="quiet">{t('ledger.none')}</p>
  return (
    <div className="desk-ledger">
      <ul className="desk-ledger-used" aria-label={t('ledger.used')}>
        {[...delegations].map((delegationId) => {
          const used = repliesUsed(floor, delegationId)
          const isBeyond = perDelegation !== null && used > perDelegation
          return (
            <li key={delegationId}>
              <NamePlate {...names.plate(delegationId)} size="small" />
              <Badge tone={isBeyond ? 'overrun' : 'neutral'}>
                {perDelegation === null
                  ? t('reply.count', { count: used })
                  : t('reply.of', { used, of: perDelegation })}
              </Badge>
            </li>
          )
        })}
      </ul>
      <ol className="desk-ledger-list">
        {replies.map((reply) => (
          <Reply
            key={reply.id}
            reply={reply}
            answered={floor.entries.find(({ id }) => id === reply.repliesToId)}
          />
        ))}
      </ol>
    </div>
  )
}

function Reply({ reply, answered }: { reply: FloorEntry; answered: FloorEntry | undefined }) {
  const { t } = useTranslation(['floor', 'interventions'])
  const format = useFormat()
  const names = useNames()
  return (
    <li>
      <span className="desk-ledger-when figure quiet">
        {reply.startedAt ? format.time(reply.startedAt) : t('interventions:status.listed')}
      </span>
      <NamePlate {...names.plate(reply.delegationId)} size="small" />
      {reply.endedAt && (
        <span className="figure">{format.duration(spokenSeconds(reply, reply.endedAt))}</span>
      )}
      <span className="desk-ledger-answers small">
        {answered ? (
          <>
            {t('ledger.answers')} <NamePlate {...names.plate(answered.delegationId)} size="small" />
            {answered.startedAt && <span className="figure quiet">{format.time(answered.startedAt)}</span>}
          </>
        ) : (
          <span className="quiet">{reply.repliesToId ? t('ledger.elsewhere') : t('reply.unsaid')}</span>
        )}
      </span>
    </li>
  )
}
