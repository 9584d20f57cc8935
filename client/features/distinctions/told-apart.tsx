import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { listDistinctions } from '#contract/distinctions'
import { Button } from '#ui/button'
import { PagedList } from '#ui/paged-list'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { type DistinctType, useTellApart } from './use-tell-apart.ts'

type Distinction = Answer<typeof listDistinctions>['items'][number]

type ToldApartProps = {
  type: DistinctType
  /** Whose delegations. */
  conferenceId: string
  cursor?: string
  onGo: (cursor: string) => void
  link: (record: { id: string }, name: ReactNode) => ReactNode
}

/** Those that were said to be two, by whom and when, to be offered again. Nothing where there are none. */
export function ToldApart({ type, conferenceId, cursor, onGo, link }: ToldApartProps) {
  const { t } = useTranslation('distinctions')
  const inWords = useRefusal()
  const heading = useRef<HTMLHeadingElement>(null)
  const { takeBack, isPending } = useTellApart(type)
  const conference = type === 'delegation' ? conferenceId : undefined
  const told = useQuery(query(listDistinctions, { query: { type, conference, cursor, pageSize: 20 } }))
  if (told.data?.items.length === 0) return null
  return (
    <section className="stack told-apart" aria-labelledby="told-apart">
      <div>
        <h2 id="told-apart" ref={heading} tabIndex={-1}>
          {t('apart.title')}
        </h2>
        <p className="quiet">{t('apart.lead')}</p>
      </div>
      <PagedList
        asked={told}
        inWords={inWords}
        count={(total) => t('apart.count', total)}
        onGo={onGo}
        empty={null}
      >
        {(items) => (
          <ul className="told-pairs">
            {items.map((one) => (
              <Pair
                key={one.records.map(({ id }) => id).join()}
                one={one}
                link={link}
                onTakeBack={async () => {
                  if (!isPending && (await takeBack(one.records))) heading.current?.focus()
                }}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  )
}

type PairProps = Pick<ToldApartProps, 'link'> & {
  one: Distinction
  onTakeBack: () => void
}

function Pair({ one: { records, at, by }, link, onTakeBack }: PairProps) {
  const { t } = useTranslation('distinctions')
  const format = useFormat()
  const names = format.list(records.map(({ name }) => name))
  return (
    <li className="told-pair">
      <ul className="told-records">
        {records.map((record) => (
          <li key={record.id}>
            {link(record, <bdi>{record.name}</bdi>)}
            {record.detail && (
              <span className="small quiet" dir="auto">
                {record.detail}
              </span>
            )}
          </li>
        ))}
      </ul>
      <span className="small quiet told-by">
        <bdi>{by?.name}</bdi>{' '}
        <time dateTime={at}>
          {format.dayOf(at, 'short')}, {format.time(at)}
        </time>
      </span>
      <Button size="small" kind="quiet" aria-label={t('apart.takeBackNamed', { names })} onPress={onTakeBack}>
        {t('apart.takeBack')}
      </Button>
    </li>
  )
}
