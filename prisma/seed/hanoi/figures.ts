import type { SessionKey } from './sessions.ts'
import type { SourceKey } from './sources.ts'

type Figure = {
  measure:
    | 'statements'
    | 'signatures'
    | 'delegations'
    | 'delegates'
    | 'countries'
    | 'organizations'
    | 'countries_and_organizations'
    | 'registered_speakers'
  value: number
  qualifier?: 'more_than' | 'at_least'
  /** Left out for what is said of the whole conference. */
  session?: SessionKey
  note?: string
  source: SourceKey
}

const bothDays = 'Over both days.'
const firstDay = 'On 25 October.'

/** What sources counted; they disagree, and the record keeps them all. */
export const figures: Figure[] = [
  {
    measure: 'signatures',
    value: 64,
    session: 'ceremony',
    note: 'At the ceremony.',
    source: 'pressConference',
  },
  { measure: 'signatures', value: 65, session: 'ceremony', source: 'unidentified' },
  { measure: 'signatures', value: 69, session: 'ceremony', source: 'tinTuc' },
  { measure: 'signatures', value: 72, note: bothDays, source: 'depositary' },
  { measure: 'statements', value: 19, session: 'firstPlenary', source: 'tinTuc' },
  { measure: 'statements', value: 18, session: 'firstPlenary', source: 'laoDong' },
  { measure: 'statements', value: 71, note: 'Remarks over the plenaries.', source: 'pressConference' },
  {
    measure: 'registered_speakers',
    value: 60,
    qualifier: 'more_than',
    session: 'secondPlenary',
    source: 'unidentified',
  },
  {
    measure: 'countries_and_organizations',
    value: 62,
    session: 'secondPlenary',
    note: 'Countries and international organizations that contributed.',
    source: 'tinTuc',
  },
  { measure: 'delegates', value: 1000, qualifier: 'more_than', note: firstDay, source: 'tinTuc' },
  { measure: 'delegations', value: 110, qualifier: 'more_than', note: firstDay, source: 'tinTuc' },
  { measure: 'delegates', value: 2500, qualifier: 'at_least', note: bothDays, source: 'pressConference' },
  { measure: 'countries', value: 110, note: bothDays, source: 'pressConference' },
  { measure: 'organizations', value: 150, note: bothDays, source: 'pressConference' },
  { measure: 'countries', value: 119, source: 'unidentified' },
]
