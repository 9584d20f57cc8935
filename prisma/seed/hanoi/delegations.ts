/** Those without a country code; the states and the State of Palestine take part under the UN's short name. */
export const organizations = {
  UN: { kind: 'un_entity', name: 'United Nations', acronym: 'UN' },
  UNODC: { kind: 'un_entity', name: 'United Nations Office on Drugs and Crime', acronym: 'UNODC' },
  EU: { kind: 'intergovernmental_organization', name: 'European Union', acronym: 'EU' },
  COE: { kind: 'intergovernmental_organization', name: 'Council of Europe', acronym: 'CoE' },
} as const

/** What the record says of a delegation beside its name; keyed by country code. */
export const notes: Record<string, { registered: boolean; note: string }> = {
  MUS: {
    registered: false,
    note: 'Signed on 19 November 2025, after the conference; no source used here says that it took part in Ha Noi.',
  },
}
