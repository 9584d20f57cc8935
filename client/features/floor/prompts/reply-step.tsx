import { useTranslation } from 'react-i18next'
import { isBeyondReplies, repliesUsed } from '#floor/allotted'
import { heardOf, listOf } from '#floor/order'
import type { FloorEntry } from '#floor/state'
import { Notice } from '#ui/notice'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { findDelegations } from '../names/find.ts'
import type { KnownDelegation } from '../names/known.ts'
import { useKnown } from '../names/known-context.ts'
import { useNames } from '../use-names.ts'
import { QuickPick } from './quick-pick.tsx'

type ReplyStepProps = {
  delegation: KnownDelegation
  onPick: (repliesToId: string | null, isOther: boolean) => void
  onBack: () => void
}

/** Which statement a right of reply answers, and how many its delegation has used. */
export function ReplyStep({ delegation, onPick, onBack }: ReplyStepProps) {
  const { t } = useTranslation(['floor', 'interventions'])
  const format = useFormat()
  const { desk } = useAtDesk()
  const known = useKnown()
  const names = useNames()
  const answerable = heardOf(desk.floor)
    .filter(({ kind }) => kind !== 'point_of_order')
    .toReversed()

  function find(text: string): (FloorEntry | null)[] {
    if (text.trim() === '') return [...answerable, null]
    const found = new Set(findDelegations(known.findables, text).map((one) => one.delegation.id))
    return answerable.filter(({ delegationId }) => found.has(delegationId))
  }

  return (
    <>
      <RepliesUsed delegation={delegation} />
      <QuickPick
        label={t('reply.answers')}
        placeholder={t('reply.hint')}
        takesFirst
        find={find}
        itemKey={(entry) => entry?.id ?? 'none'}
        renderItem={(entry) =>
          entry ? (
            <>
              <span className="figure quiet">{entry.startedAt ? format.time(entry.startedAt) : '–'}</span>
              <NamePlate {...names.plate(entry.delegationId)} size="small" />
              <span className="option-detail">
                {entry.status === 'on_the_floor'
                  ? t('now.title')
                  : entry.kind !== 'statement' && t(`interventions:kind.${entry.kind}`)}
              </span>
            </>
          ) : (
            <span className="quiet">{t('reply.unsaid')}</span>
          )
        }
        onPick={(entry, { isOther }) => onPick(entry?.id ?? null, isOther)}
        onBack={onBack}
      />
    </>
  )
}

function RepliesUsed({ delegation }: { delegation: KnownDelegation }) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { floor } = useAtDesk().desk
  const { perDelegation, seconds } = floor.rules.rightsOfReply
  const used = repliesUsed(floor, delegation.id)
  const waiting = listOf(floor).filter(
    (one) => one.kind === 'right_of_reply' && one.delegationId === delegation.id,
  ).length
  const allotted = seconds[used] ?? seconds.at(-1)
  const isBeyond = isBeyondReplies(floor, delegation.id)
  return (
    <Notice
      tone={isBeyond ? 'overrun' : 'neutral'}
      title={
        perDelegation === null
          ? t('reply.used', { count: used })
          : t('reply.usedOf', { used, count: perDelegation })
      }
    >
      {isBeyond && <p>{t('reply.beyond')}</p>}
      {waiting > 0 && <p>{t('reply.waiting', { count: waiting })}</p>}
      {allotted !== undefined && !isBeyond && (
        <p>{t('reply.allotted', { time: format.duration(allotted) })}</p>
      )}
    </Notice>
  )
}
