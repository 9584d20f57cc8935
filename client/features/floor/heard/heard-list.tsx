import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { heardOf } from '#floor/order'
import { useSaidKeys } from '#ui/keys'
import { useHasSingleKeys } from '#ui/shortcuts'
import { useAtDesk } from '../at-desk.ts'
import { stepTo } from '../list/rows.ts'
import { useAsk } from '../prompts/asking.tsx'
import { HeardRow } from './heard-row.tsx'
import { overlapsOf } from './overlaps.ts'
import '../list/list.css'
import './heard.css'

/** Who was heard, the last first, with times that can be corrected. */
export function HeardList() {
  const { t } = useTranslation('floor')
  const { desk, mayAct } = useAtDesk()
  const { ask } = useAsk()
  const [current, setCurrent] = useState<string>()
  const hasSingleKeys = useHasSingleKeys()
  const { shown } = useSaidKeys(mayAct ? 'h' : undefined)
  const heard = useMemo(() => heardOf(desk.floor), [desk.floor])
  const overlaps = useMemo(() => overlapsOf(heard), [heard])
  const rows = useMemo(() => heard.toReversed(), [heard])
  const focusable = rows.some(({ id }) => id === current) ? current : rows[0]?.id

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      ...(hasSingleKeys && { j: 1, k: -1 }),
      Home: -Infinity,
      End: Infinity,
    }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = stepTo(rows, focusable, step)
      if (next) document.querySelector<HTMLElement>(`[data-heard="${CSS.escape(next.id)}"]`)?.focus()
    } else if (event.key === 'Enter' && mayAct && focusable) {
      event.preventDefault()
      ask({ ask: 'times', entryId: focusable })
    }
  }

  return (
    <section className="card desk-heard" aria-labelledby="desk-heard-title">
      <h2 id="desk-heard-title" className="desk-title">
        {t('heard.title')} <span className="figure desk-count">{heard.length}</span>
        {shown}
      </h2>
      {rows.length === 0 ? (
        <p className="desk-none quiet">{t('heard.empty')}</p>
      ) : (
        <div
          className="desk-rows"
          role="listbox"
          aria-label={t('heard.title')}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {rows.map((entry) => (
            <HeardRow
              key={entry.id}
              entry={entry}
              overlap={overlaps.get(entry.id)}
              isFocusable={entry.id === focusable}
              mayCorrect={mayAct}
              onFocus={setCurrent}
            />
          ))}
        </div>
      )}
    </section>
  )
}
