import { ListTodo } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { Moment } from '#ui/moment'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { followLink } from '../../../ui/follow-link.ts'
import { useIsSignedIn } from '../../accounts/public/session.ts'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { ThemeChip } from '../../themes/public/theme-chip.tsx'
import { type ListedIntervention, lacksOf, speakerOf } from './intervention.ts'
import { ReviewState, StatusBadge } from './review-badge.tsx'
import { type RowSelection, RowTick } from './row-tick.tsx'
import { SpeakerName } from './speaker-name.tsx'

/** The columns that a table may leave out. */
export type Column = 'behalf' | 'session' | 'themes' | 'state' | 'updated'

type InterventionRowProps = {
  row: ListedIntervention
  columns: readonly Column[]
  link: (row: ListedIntervention, children: ReactNode) => ReactNode
  isOpen: boolean
  selection?: RowSelection
}

export function InterventionRow({ row, columns, link, isOpen, selection }: InterventionRowProps) {
  const format = useFormat()
  const { delegation, startedAt, durationSeconds } = row
  return (
    // The link in the row is the way by keyboard.
    <tr
      aria-current={isOpen || undefined}
      data-chosen={selection?.isChosen(row.id) || undefined}
      onClick={followLink}
    >
      {selection && <RowTick row={row} selection={selection} />}
      <td data-tight="">
        {startedAt ? <time dateTime={startedAt}>{format.time(startedAt)}</time> : <Unknown />}
      </td>
      <td data-figure="">
        {durationSeconds === null ? <Unknown /> : <span>{format.duration(durationSeconds)}</span>}
      </td>
      <td>{link(row, <NamePlate code={delegation.code} name={delegation.name} />)}</td>
      <td>
        <Speaker row={row} />
      </td>
      {columns.includes('behalf') && (
        <td data-column="behalf">
          <Groups groups={row.groups} />
        </td>
      )}
      {columns.includes('session') && (
        <td data-column="session">
          <div className="one-line" dir="auto" title={row.session.title}>
            {row.session.title}
          </div>
          <div className="small quiet">{format.day(row.session.heldOn, 'short')}</div>
        </td>
      )}
      {columns.includes('themes') && (
        <td data-column="themes">
          <Themes themes={row.themes} />
        </td>
      )}
      {columns.includes('state') && (
        <td data-column="state" data-tight="">
          <span className="row-state">
            <StatusBadge status={row.status} />
            <ReviewState state={row.reviewState} />
            <Lacks row={row} />
          </span>
        </td>
      )}
      {columns.includes('updated') && (
        <td data-column="updated" data-tight="">
          <Moment at={row.updatedAt} />
        </td>
      )}
    </tr>
  )
}

function Unknown() {
  const { t } = useTranslation('interventions')
  return (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t('unknown')}</VisuallyHidden>
    </span>
  )
}

function Speaker({ row }: { row: ListedIntervention }) {
  const { t } = useTranslation('interventions')
  const speaker = speakerOf(row)
  return (
    <>
      <div className="speaker-line">
        {speaker ? (
          <span className="one-line" dir="auto" title={speaker}>
            <SpeakerName of={row} />
          </span>
        ) : (
          <span className="quiet one-line">{t('representative')}</span>
        )}
        {row.kind !== 'statement' && <Badge>{t(`kind.${row.kind}`)}</Badge>}
      </div>
      {row.speakerPost && (
        <div className="one-line small quiet" dir="auto" title={row.speakerPost}>
          {row.speakerPost}
        </div>
      )}
    </>
  )
}

// As many as a row has room for; the others are counted, and named to whoever points or listens.
const shown = 2

function Themes({ themes }: { themes: ListedIntervention['themes'] }) {
  const { i18n } = useTranslation('interventions')
  return (
    <span className="row-themes">
      {themes.slice(0, shown).map(({ theme }) => (
        <ThemeChip key={theme.id} theme={theme} />
      ))}
      <Rest names={themes.slice(shown).map(({ theme }) => theme.names[i18n.language] ?? theme.name)} />
    </span>
  )
}

function Groups({ groups }: { groups: ListedIntervention['groups'] }) {
  const { i18n } = useTranslation('interventions')
  const nameOf = ({ names, name }: (typeof groups)[number]) => names[i18n.language] ?? name
  return (
    <>
      {groups.slice(0, shown).map((group) => (
        <abbr key={group.id} className="group-code" title={nameOf(group)}>
          {group.code}
        </abbr>
      ))}
      <Rest names={groups.slice(shown).map(nameOf)} />
    </>
  )
}

function Rest({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('interventions')
  if (names.length === 0) return null
  const words = names.join(', ')
  return (
    <span className="small quiet" title={words}>
      <span aria-hidden="true">+{names.length}</span>
      <VisuallyHidden>{t('andMore', { names: words })}</VisuallyHidden>
    </span>
  )
}

function Lacks({ row }: { row: ListedIntervention }) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const isSignedIn = useIsSignedIn()
  const lacks = lacksOf(row)
  // For those who complete it.
  if (lacks.length === 0 || !isSignedIn) return null
  const words = t('lacking', { what: format.list(lacks.map((lack) => t(`lacks.${lack}`))) })
  return (
    <span className="row-lacks" title={words}>
      <ListTodo aria-hidden="true" />
      <span aria-hidden="true">{lacks.length}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
