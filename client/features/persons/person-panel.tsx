import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EllipsisVertical, Merge, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deletePerson, getPerson, restorePerson } from '#contract/persons'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Menu } from '#ui/menu'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { query } from '../../http/query.ts'
import { useHiding } from '../../http/use-hiding.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useHistoryEntry } from '../history/public/history-link.tsx'
import { MergePersonDialog } from './merge-person-dialog.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PersonFacts } from './person-facts.tsx'
import type { Person } from './person-values.ts'

type PersonPanelProps = {
  id: string
  conferenceId: string
  onClose: () => void
  /** Goes to another person, into whom this one was merged. */
  onGo: (id: string) => void
}

/** One person beside the list: places, what was said, and for editors what can be changed. */
export function PersonPanel({ id, conferenceId, onClose, onGo }: PersonPanelProps) {
  const { t } = useTranslation('persons')
  const { t: tm } = useTranslation('merging')
  const { t: td } = useTranslation('dossiers')
  const inWords = useRefusal()
  const mayEdit = useMayEdit()
  const [isEditing, setEditing] = useState(false)
  const read = useQuery(query(getPerson, { params: { id } }))
  // While another person is loaded the one before must not stand under the address.
  const person = read.isPlaceholderData ? undefined : read.data
  return (
    <Panel
      title={person ? <bdi>{person.name}</bdi> : t('person')}
      onClose={onClose}
      foot={
        person && (
          <>
            <Interventions person={person} conferenceId={conferenceId} />
            <Link
              to="/persons/$personId"
              params={{ personId: person.id }}
              className="button"
              data-kind="quiet"
            >
              {td('allConferences')}
            </Link>
            {mayEdit && (
              <Button icon={<Pencil aria-hidden="true" />} onPress={() => setEditing(true)}>
                {t('edit')}
              </Button>
            )}
            {mayEdit && <More person={person} onHidden={onClose} onMerged={onGo} />}
          </>
        )
      }
    >
      {person && person.id !== id && <Notice>{tm('wentHere')}</Notice>}
      {person && <PersonFacts person={person} />}
      {!person && read.isError && (
        <FailedState onRetry={() => read.refetch()} isRetrying={read.isFetching}>
          {inWords(read.error)}
        </FailedState>
      )}
      {!person && !read.isError && <LoadingState lines={5} />}
      {person && isEditing && <PersonDialog key={id} person={person} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

function Interventions({ person, conferenceId }: { person: Person; conferenceId: string }) {
  const { t } = useTranslation('persons')
  if (person.interventions === 0) return <span className="quiet">{t('silent')}</span>
  return (
    <Link
      to="/conferences/$conferenceId/interventions"
      params={{ conferenceId }}
      search={{ person: person.id }}
      className="button"
      data-kind="secondary"
    >
      {t('interventions', { count: person.interventions })}
    </Link>
  )
}

type MoreProps = { person: Person; onHidden: () => void; onMerged: (id: string) => void }

function More({ person, onHidden, onMerged }: MoreProps) {
  const { t: tm } = useTranslation('merging')
  const { t } = useTranslation('persons')
  const [isMerging, setMerging] = useState(false)
  const hide = useHiding(deletePerson, restorePerson)
  const history = useHistoryEntry()
  const { name } = person
  async function hideAndClose() {
    const words = {
      hidden: t('hidden', { name }),
      undo: t('undo'),
      inUse: t('inUse'),
    }
    if (await hide(person, words)) onHidden()
  }
  return (
    <>
      <Menu
        label={t('more')}
        isIconOnly
        groups={[
          {
            id: 'merge',
            entries: [
              history({ type: 'person', id: person.id }),
              {
                id: 'merge',
                label: tm('entry'),
                detail: tm('entryDetail'),
                icon: <Merge aria-hidden="true" />,
                onAction: () => setMerging(true),
              },
            ],
          },
          {
            id: 'hide',
            entries: [
              {
                id: 'hide',
                label: t('hide'),
                detail: t('hideDetail'),
                kind: 'danger',
                onAction: hideAndClose,
              },
            ],
          },
        ]}
      >
        <EllipsisVertical aria-hidden="true" />
      </Menu>
      {isMerging && (
        <MergePersonDialog
          person={person}
          onMerged={({ id }) => onMerged(id)}
          onClose={() => setMerging(false)}
        />
      )}
    </>
  )
}
