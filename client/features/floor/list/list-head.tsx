import { ClipboardPaste, ListPlus, Lock, LockOpen } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { IconButton } from '#ui/icon-button'
import { useFormat } from '#ui/use-format'
import { useAtDesk } from '../at-desk.ts'
import { useAsk } from '../prompts/asking.tsx'
import type { Acts } from '../use-acts.ts'
import { useRest } from '../use-rest.ts'

type ListHeadProps = { count: number; out: number; closedAt: string | null }

/** How many are on the list, whether it is closed, and what adds to it. */
export function ListHead({ count, out, closedAt }: ListHeadProps) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { mayAct, acts } = useAtDesk()
  return (
    <div className="desk-list-head">
      <h2 id="desk-list-title" className="desk-title">
        {t('list.title')} <span className="figure desk-count">{count}</span>
        {out > 0 && <span className="quiet small">{t('list.out', { count: out })}</span>}
        {closedAt && (
          <Badge icon={<Lock aria-hidden="true" />}>
            {t('list.closedSince', { time: format.time(closedAt, 'minute') })}
          </Badge>
        )}
      </h2>
      {mayAct && <ListButtons acts={acts} isClosed={closedAt !== null} />}
    </div>
  )
}

const ListButtons = memo(function ListButtons({ acts, isClosed }: { acts: Acts; isClosed: boolean }) {
  const { t } = useTranslation('floor')
  const { ask } = useAsk()
  const rest = useRest()
  return (
    <div className="row no-print">
      <Button
        size="small"
        keys="l"
        icon={<ListPlus aria-hidden="true" />}
        onPress={() => ask({ ask: 'entry', kind: 'statement', where: 'list' })}
      >
        {t('list.add')}
      </Button>
      <IconButton
        size="small"
        label={t('list.paste')}
        keys="v"
        onPress={() => ask({ ask: 'paste', text: '' })}
      >
        <ClipboardPaste aria-hidden="true" />
      </IconButton>
      <IconButton
        size="small"
        label={t(isClosed ? 'list.reopen' : 'list.close')}
        keys="x"
        onPress={() => {
          acts.ofSession(isClosed ? 'reopenList' : 'closeList')
          rest()
        }}
      >
        {isClosed ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
      </IconButton>
    </div>
  )
})
