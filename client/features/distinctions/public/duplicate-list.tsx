import { type ComponentProps, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/empty-state'
import { PagedList } from '#ui/paged-list'
import { useRefusal } from '../../../http/use-refusal.ts'
import { DuplicateGroup, type Duplicates } from '../duplicate-group.tsx'
import { ToldApart } from '../told-apart.tsx'
import { type DistinctType, useTellApart } from '../use-tell-apart.ts'
import '../duplicates.css'

type Named = { id: string; name: string }
type Merging<R> = { record: R; into: R; onMerged: () => void; onClose: () => void }

type DuplicateListProps<R extends Named, Item> = {
  type: DistinctType
  conferenceId: string
  asked: ComponentProps<typeof PagedList<Item>>['asked']
  groupOf: (item: Item) => Duplicates<R>
  facts: (record: R) => ReactNode
  link: (record: { id: string }, name: ReactNode) => ReactNode
  mergeDialog: (merging: Merging<R>) => ReactNode
  /** Where the list of those that were told apart stands. */
  apart?: string
  onGo: (to: { cursor: string } | { apart: string }) => void
}

/** Records that may be one, each beside the other, to be merged or told apart; and those that were told apart. */
export function DuplicateList<R extends Named, Item>(props: DuplicateListProps<R, Item>) {
  const { type, conferenceId, asked, groupOf, facts, link, mergeDialog, apart, onGo } = props
  const { t } = useTranslation('distinctions')
  const inWords = useRefusal()
  const { tell, isPending } = useTellApart(type)
  const [merging, setMerging] = useState<{ record: R; into: R }>()
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLElement>(null)

  const goOnFrom = useGoingOn(list, heading)

  return (
    <>
      <section className="stack" aria-labelledby="duplicates" ref={list}>
        <div>
          <h2 id="duplicates" ref={heading} tabIndex={-1}>
            {t('show')}
          </h2>
          <p className="quiet">
            {t(`${type}s`)} {t('lead')}
          </p>
        </div>
        <PagedList
          asked={asked}
          inWords={inWords}
          count={(total) => t('count', total)}
          onGo={(cursor) => onGo({ cursor })}
          empty={<EmptyState title={t('none')}>{t('noneBody')}</EmptyState>}
        >
          {(items) => (
            <ul className="duplicates">
              {items.map(groupOf).map((group) => (
                <DuplicateGroup
                  key={group.records.map(({ id }) => id).join()}
                  group={group}
                  facts={facts}
                  onMerge={(record, into) => setMerging({ record, into })}
                  onTell={(records) => {
                    if (isPending) return
                    goOnFrom(document.activeElement)
                    tell(records)
                  }}
                />
              ))}
            </ul>
          )}
        </PagedList>
      </section>
      <ToldApart
        type={type}
        conferenceId={conferenceId}
        cursor={apart}
        onGo={(to) => onGo({ apart: to })}
        link={link}
      />
      {merging &&
        mergeDialog({
          ...merging,
          onMerged: () => heading.current?.focus(),
          onClose: () => setMerging(undefined),
        })}
    </>
  )
}

/**
 * Who tells apart by keyboard goes on with the next: when what was pressed has gone with its pair, the focus is on what
 * stands in its place.
 */
function useGoingOn(list: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>) {
  const left = useRef<{ pressed: Element; place: number }>(null)
  const tellers = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-tells]') ?? [])]
  useEffect(() => {
    if (!left.current || left.current.pressed.isConnected) return
    const { place } = left.current
    left.current = null
    if (document.activeElement !== document.body) return
    const target = tellers()[place] ?? tellers().at(-1) ?? heading.current
    target?.focus()
  })
  return (pressed: Element | null) => {
    const place = tellers().indexOf(pressed as HTMLElement)
    if (pressed) left.current = { pressed, place }
  }
}
