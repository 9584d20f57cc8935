import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { allottedTo } from '#floor/allotted'
import type { FloorEntry } from '#floor/state'
import { useFormat } from '#ui/use-format'
import { useRowOrder } from '#ui/use-row-order'
import { useAtDesk } from '../at-desk.ts'
import { useNames } from '../use-names.ts'
import { useChosen } from './chosen.tsx'
import { ChosenActions } from './chosen-actions.tsx'
import { keepFocus } from './keep-focus.ts'
import { ListHead } from './list-head.tsx'
import { ListRow, type Ordering } from './list-row.tsx'
import { outOf, stepTo } from './rows.ts'
import './list.css'

/** The list of speakers in the order in which they are called; one row is chosen, and keys act on it. */
export function SpeakersList() {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { desk, mayAct, acts, list: listed } = useAtDesk()
  const { chosen, choose } = useChosen()
  const names = useNames()
  const { floor } = desk
  const others = useMemo(() => outOf(floor), [floor])
  const order = useRowOrder<FloorEntry>({
    items: listed,
    itemKey: ({ id }) => id,
    itemText: ({ delegationId }) => names.plate(delegationId).name,
    onMove(entry, toIndex) {
      const rest = listed.filter(({ id }) => id !== entry.id)
      acts.move(entry, rest[toIndex - 1]?.id ?? null)
      choose(entry.id)
      keepFocus(entry.id)
    },
    isDisabled: !mayAct,
  })
  const ordering = useRef<Ordering>(order)
  ordering.current = order

  function onKeyDown(event: KeyboardEvent) {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }
    const step = steps[event.key]
    if (isPlain && step !== undefined) {
      event.preventDefault()
      const next = stepTo([...listed, ...others], chosen?.id, step)
      if (next) {
        choose(next.id)
        keepFocus(next.id)
      }
    } else if (isPlain && event.key === 'Enter' && mayAct && chosen?.status === 'listed') {
      event.preventDefault()
      acts.give(chosen)
    }
  }

  const row = (entry: FloorEntry, rank: number | null) => {
    const allotted = entry.allottedSeconds ?? allottedTo(floor, entry)
    const { 'data-dragging': dragged, 'data-drop': drop }: ReturnType<Ordering['row']> = order.row(entry)
    return (
      <ListRow
        key={entry.id}
        entry={entry}
        rank={rank}
        isChosen={entry.id === chosen?.id}
        allotted={allotted === null ? '' : format.duration(allotted)}
        onChoose={choose}
        ordering={ordering}
        isDragged={dragged !== undefined}
        drop={drop}
      />
    )
  }

  return (
    <section className="card desk-column desk-list-column" aria-labelledby="desk-list-title">
      <ListHead count={listed.length} out={others.length} closedAt={floor.session.listClosedAt} />
      {listed.length + others.length === 0 ? (
        <div className="desk-none">
          <p>{t('list.empty')}</p>
          {mayAct && <p className="quiet">{t('list.emptyHint')}</p>}
        </div>
      ) : (
        <div
          className="desk-rows"
          role="listbox"
          aria-label={t('list.title')}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {listed.map((entry, index) => row(entry, index + 1))}
          {others.map((entry) => row(entry, null))}
        </div>
      )}
      {order.announcement}
      {mayAct && chosen && <ChosenActions chosen={chosen} steps={order.buttons} />}
    </section>
  )
}
