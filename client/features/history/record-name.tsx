import { Link } from '@tanstack/react-router'
import type { RecordReference } from './change.ts'
import { useHistoryWords } from './use-history-words.ts'

type RecordNameProps = { record: RecordReference; conferenceId: string }

/** A record by its name; where it has a page or a panel, the name leads there. */
export function RecordName({ record, conferenceId }: RecordNameProps) {
  const name = <bdi>{useHistoryWords().nameOf(record)}</bdi>
  const { id } = record
  switch (record.type) {
    case 'conference':
      return (
        <Link to="/conferences/$conferenceId" params={{ conferenceId: id }}>
          {name}
        </Link>
      )
    case 'session':
      return (
        <Link to="/conferences/$conferenceId/sessions/$sessionId" params={{ conferenceId, sessionId: id }}>
          {name}
        </Link>
      )
    case 'delegation':
      return (
        <Link
          to="/conferences/$conferenceId/delegations/$delegationId"
          params={{ conferenceId, delegationId: id }}
        >
          {name}
        </Link>
      )
    case 'intervention':
      return (
        <Link
          to="/conferences/$conferenceId/interventions/$interventionId"
          params={{ conferenceId, interventionId: id }}
        >
          {name}
        </Link>
      )
    case 'person':
      return (
        <Link to="/conferences/$conferenceId/persons" params={{ conferenceId }} search={{ open: id }}>
          {name}
        </Link>
      )
    case 'theme':
      return (
        <Link to="/conferences/$conferenceId/themes" params={{ conferenceId }} search={{ open: id }}>
          {name}
        </Link>
      )
    case 'group':
      return (
        <Link to="/conferences/$conferenceId/groups" params={{ conferenceId }} search={{ open: id }}>
          {name}
        </Link>
      )
    case 'instrument':
      return (
        <Link
          to="/conferences/$conferenceId/instruments"
          params={{ conferenceId }}
          search={{ instrument: id }}
        >
          {name}
        </Link>
      )
    default:
      return name
  }
}
