import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listTreatyActions, treatyActionKinds } from '#contract/instruments'
import { Button } from '#ui/button'
import { Chip } from '#ui/chip'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Menu } from '#ui/menu'
import { Pager } from '#ui/pager'
import { SearchBox } from '#ui/search-box'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { ActDialog } from './act-dialog.tsx'
import { ActTable } from './act-table.tsx'
import type { Act, ActKind } from './act-values.ts'
import type { Instrument } from './instrument-values.ts'
import { useHideAct } from './use-hide-act.ts'

export type ActSearch = { kind?: ActKind; q?: string; cursor?: string }

type InstrumentActsProps = {
  instrument: Instrument
  search: ActSearch
  onChange: (some: ActSearch, options?: { replace: boolean }) => void
}

/** The acts on one instrument: found by name, narrowed by kind, a page at a time. */
export function InstrumentActs({ instrument, search, onChange }: InstrumentActsProps) {
  const { t } = useTranslation('instruments')
  const format = useFormat()
  const mayEdit = useMayEdit()
  const [edited, setEdited] = useState<Act | 'new'>()
  const hide = useHideAct()
  const { id, conferenceId, name } = instrument
  const { kind, q, cursor } = search
  const acts = useQuery(query(listTreatyActions, { params: { id }, query: { kind, q, cursor } }))
  const page = acts.data
  const add = (
    <Button icon={<Plus aria-hidden="true" />} onPress={() => setEdited('new')}>
      {t('act.add')}
    </Button>
  )
  return (
    <section className="stack instrument-parts" aria-label={t('acts', { name })}>
      <search className="toolbar act-filters no-print" aria-label={t('filters.label')}>
        <SearchBox
          label={t('filters.search')}
          value={q ?? ''}
          onChange={(text) => onChange({ q: text || undefined }, { replace: true })}
        />
        <Menu
          label={t('act.kind')}
          kind="secondary"
          groups={[
            {
              id: 'kind',
              entries: treatyActionKinds.map((value) => ({
                id: value,
                label: t(`kind.${value}`),
                isChosen: value === kind,
                onAction: () => onChange({ kind: value === kind ? undefined : value }),
              })),
            },
          ]}
        />
        {kind && (
          <Chip label={t('act.kind')} text={t(`kind.${kind}`)} onRemove={() => onChange({ kind: undefined })}>
            {t(`kind.${kind}`)}
          </Chip>
        )}
        {mayEdit && add}
      </search>
      {acts.isPending && <LoadingState lines={10} />}
      {acts.isError && (
        <FailedState onRetry={() => acts.refetch()} isRetrying={acts.isFetching}>
          {t('actsFailed')}
        </FailedState>
      )}
      {page?.items.length === 0 &&
        (q || kind ? (
          <EmptyState
            title={t('noneFound')}
            actions={
              <Button onPress={() => onChange({ q: undefined, kind: undefined })}>
                {t('filters.clear')}
              </Button>
            }
          >
            {t('noneFoundBody')}
          </EmptyState>
        ) : (
          <EmptyState title={t('noActs')} actions={mayEdit && add}>
            {t(mayEdit ? 'noActsBody' : 'noActsReader')}
          </EmptyState>
        ))}
      {page && page.items.length > 0 && (
        <div aria-busy={acts.isPlaceholderData}>
          <ActTable
            acts={page.items}
            conferenceId={conferenceId}
            caption={t('acts', { name })}
            onEdit={mayEdit ? setEdited : undefined}
            onHide={mayEdit ? hide : undefined}
          />
          <Pager
            count={
              page.total
                ? t('count', { count: page.total.count, number: format.number(page.total.count) })
                : undefined
            }
            previous={page.previous}
            next={page.next}
            onGo={(to) => onChange({ cursor: to })}
          />
        </div>
      )}
      {edited && (
        <ActDialog
          key={edited === 'new' ? 'new' : edited.id}
          instrumentId={id}
          conferenceId={conferenceId}
          act={edited === 'new' ? undefined : edited}
          kind={kind}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  )
}
