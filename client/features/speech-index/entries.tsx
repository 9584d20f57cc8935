import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { useConference } from '../conferences/public/current-conference.tsx'
import { PrintedName } from '../persons/public/printed-name.tsx'
import type { IndexEntry, IndexHeading, IndexPage } from './speech-index.ts'

type EntriesProps = { heading: Pick<IndexHeading, 'name' | 'entries'>; by: IndexPage['by'] }

/** The entries of a heading: who, at which session, about what. */
export function Entries({ heading: { name, entries }, by }: EntriesProps) {
  return (
    <tbody>
      {entries.map((entry) => (
        <tr key={entry.interventionId}>
          <td className="index-who">
            <Who entry={entry} by={by} />
          </td>
          <td className="index-where">
            <Where entry={entry} />
          </td>
          <td className="index-what">
            <What entry={entry} under={by === 'subject' ? name : null} by={by} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

type EntryProps = { entry: IndexEntry; by: IndexPage['by'] }

function Who({ entry, by }: EntryProps) {
  const { t } = useTranslation('speech-index')
  const format = useFormat()
  const { id: conferenceId } = useConference()
  const { interventionId, honorific, speaker, post, delegation, groups, kind } = entry
  const name = speaker ? <PrintedName honorific={honorific} name={speaker} /> : t('representative')
  return (
    <>
      <Link
        to="/conferences/$conferenceId/interventions/$interventionId"
        params={{ conferenceId, interventionId }}
        className="link"
        data-kind="quiet"
      >
        <span dir="auto">{by === 'speaker' ? <bdi>{delegation.name}</bdi> : name}</span>
      </Link>
      {by === 'subject' && <span dir="auto">, {delegation.name}</span>}
      {post && (
        <div className="small quiet" dir="auto">
          {post}
        </div>
      )}
      {kind !== 'statement' && <div className="small quiet">{t(`kind.${kind}`)}</div>}
      {groups.length > 0 && (
        <div className="small quiet" dir="auto">
          {t('onBehalfOf', { groups: format.list(groups.map((group) => group.name)) })}
        </div>
      )}
    </>
  )
}

function Where({ entry: { session, documentSymbol, heldOn } }: { entry: IndexEntry }) {
  const format = useFormat()
  const { id: conferenceId } = useConference()
  return (
    <>
      <Link
        to="/conferences/$conferenceId/sessions/$sessionId"
        params={{ conferenceId, sessionId: session.id }}
        className="link"
        data-kind="quiet"
      >
        <span dir="auto">{session.title}</span>
      </Link>
      <div className="small quiet">
        {documentSymbol && (
          <>
            <bdi>{documentSymbol}</bdi>,{' '}
          </>
        )}
        <time dateTime={heldOn}>{format.day(heldOn, 'short')}</time>
      </div>
    </>
  )
}

function What({ entry: { agendaItem, themes }, under, by }: EntryProps & { under: string | null }) {
  const { t } = useTranslation('speech-index')
  const title = agendaItem?.title === under ? null : agendaItem?.title
  const item = agendaItem && [agendaItem.number, title].filter(Boolean).join('. ')
  const further = themes.filter((theme) => theme !== under)
  return (
    <>
      {item && (
        <div dir="auto">
          {t('item')} {item}
          {agendaItem.documentSymbol && <span className="quiet"> {agendaItem.documentSymbol}</span>}
        </div>
      )}
      {further.length > 0 && (
        <div className={by === 'subject' ? 'small quiet' : undefined} dir="auto">
          {further.join('; ')}
        </div>
      )}
    </>
  )
}
