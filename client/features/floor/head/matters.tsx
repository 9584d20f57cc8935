import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalCodes } from '#floor/folded'
import type { Floor } from '#floor/state'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { useFormat } from '#ui/use-format'
import { toast } from '../../../ui/toast-queue.ts'
import { useAtDesk } from '../at-desk.ts'
import type { RefusedAct } from '../desk.ts'
import { useKnown } from '../names/known-context.ts'
import { RefusedActs } from '../refused-acts.tsx'
import { useActWords } from '../use-act-words.ts'

/** What a person has to see: acts that were refused, with the reason and what can be done, and what differs. */
export function Matters() {
  const { t } = useTranslation('floor')
  const { desk } = useAtDesk()
  const known = useKnown()
  const words = useActWords(known)
  const [isMending, setMending] = useState(false)
  const { conflicts } = desk.floor
  useSayConflicts()
  if (desk.refused.length === 0 && conflicts === 0) return null
  return (
    <div className="desk-matters no-print">
      {desk.refused.map((refused) => (
        <Refused key={refused.id} refused={refused} onChange={() => setMending(true)} />
      ))}
      {conflicts > 0 && (
        <Notice
          tone="waiting"
          title={t('conflict.count', { count: conflicts })}
          actions={desk.isPractice ? undefined : <ToConflicts session={desk.floor.session} />}
        />
      )}
      <RefusedActs
        desk={desk}
        delegations={[...known.delegations.values()]}
        inWords={(act) => words(act, desk.floor)}
        isOpen={isMending && desk.refused.length > 0}
        onClose={() => setMending(false)}
      />
    </div>
  )
}

/** Where they are settled, what is about the session itself as well. */
function ToConflicts({ session: { id, conferenceId } }: { session: Floor['session'] }) {
  const { t } = useTranslation('floor')
  return (
    <Link
      className="button"
      data-size="small"
      to="/conferences/$conferenceId/to-complete"
      params={{ conferenceId }}
      search={{ queue: 'conflict', session: id }}
    >
      {t('conflict.settle')}
    </Link>
  )
}

type RefusedProps = { refused: RefusedAct; onChange: () => void }

function Refused({ refused: { id, act, code, reason }, onChange }: RefusedProps) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { desk } = useAtDesk()
  const known = useKnown()
  const words = useActWords(known)
  const isKnown = refusalCodes.some((one) => one === code)
  const isClosedList = code === 'list-closed' && act.act === 'register'
  return (
    <Notice
      tone="refused"
      isUrgent
      title={t('refused.title', { what: words(act, desk.floor), time: format.time(act.at) })}
      actions={
        <div className="row">
          <Button
            size="small"
            onPress={() => desk.mend(id, isClosedList ? { ...act, evenIfClosed: true } : act)}
          >
            {t(isClosedList ? 'refused.addAllTheSame' : 'refused.again')}
          </Button>
          <Button size="small" kind="quiet" onPress={onChange}>
            {t('refused.change')}
          </Button>
          <Button size="small" kind="quiet" onPress={() => desk.drop(id)}>
            {t('refused.drop')}
          </Button>
        </div>
      }
    >
      {isKnown ? t(`refused.${code}`) : reason}
    </Notice>
  )
}

/** What this desk did and another had done differently is said once; it waits to be completed. */
function useSayConflicts() {
  const { t } = useTranslation('floor')
  const { desk } = useAtDesk()
  const known = useKnown()
  const words = useActWords(known)
  const said = useRef(new Set<string>())
  const { conflicts, floor } = desk
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a conflict comes, not when the words change
  useEffect(() => {
    for (const { id, act, code } of conflicts) {
      if (said.current.has(id)) continue
      said.current.add(id)
      toast(t('conflict.said', { what: words(act, floor), why: t(`conflict.${code}`) }), { tone: 'waiting' })
    }
  }, [conflicts])
}
