import type { PersonKey } from './persons.ts'
import type { SessionKey } from './sessions.ts'
import type { SourceKey } from './sources.ts'
import type { ThemeKey } from './themes.ts'

export type Intervention = {
  session: SessionKey
  /** The speaker; the capacity is their post as the sources print it. */
  person?: PersonKey
  /** Where no person is named: a country code or the acronym of an organization, and whose words they are. */
  delegation?: string
  post?: string
  kind?: 'statement' | 'chair_remark' | 'message_read_out' | 'written_statement'
  summary?: string
  note?: string
  themes?: {
    theme: ThemeKey
    stance: 'supports' | 'opposes' | 'conditional' | 'mentions'
    /** Stands in the summary, word for word. */
    passage: string
  }[]
  sources: { source: SourceKey; says?: string }[]
}
