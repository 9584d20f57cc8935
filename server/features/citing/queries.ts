import type { z } from 'zod'
import type { citeIntervention as endpoint } from '#contract/citing'
import type { Transaction } from '../../database/database.ts'
import { notFound } from '../../http/errors.ts'
import type { Cited } from './cited.ts'
import { bibtex, cslJson, ris } from './styles/for-programs.ts'
import { apa, chicago, un } from './styles/in-words.ts'

type Query = z.output<typeof endpoint.query>
type Styles = z.output<typeof endpoint.answer>['styles']

const styles: (Omit<Styles[number], 'text'> & { write: (cited: Cited) => string })[] = [
  { style: 'un', mediaType: 'text/plain', extension: 'txt', write: un },
  { style: 'chicago', mediaType: 'text/plain', extension: 'txt', write: chicago },
  { style: 'apa', mediaType: 'text/plain', extension: 'txt', write: apa },
  { style: 'bibtex', mediaType: 'application/x-bibtex', extension: 'bib', write: bibtex },
  { style: 'ris', mediaType: 'application/x-research-info-systems', extension: 'ris', write: ris },
  {
    style: 'csl-json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
    write: cslJson,
  },
]

/** How to cite an intervention in each style. Throws 404 when there is no such intervention. */
export async function citeIntervention(
  tx: Transaction,
  id: string,
  origin: string,
  { accessedOn = new Date(), passage, at }: Query,
) {
  const [row] = await tx.$queryRaw<
    (Omit<Cited, 'url' | 'accessedOn' | 'passage'> & { conferenceId: string })[]
  >`
    SELECT i.id, i.conference_id AS "conferenceId", i.kind, coalesce(i.speaker_name, p.name) AS speaker,
      CASE WHEN coalesce(i.speaker_name, p.name) = p.name THEN p.sort_name END AS filed,
      i.speaker_post AS post, d.name AS delegation, s.title AS session, s.document_symbol AS "documentSymbol",
      c.name AS conference, c.place, coalesce((i.started_at AT TIME ZONE c.time_zone)::date, s.held_on)::text AS "heldOn",
      i.language, i.review_state AS "reviewState", i.version,
      ARRAY(SELECT g.name FROM intervention_group ig JOIN country_group g ON g.id = ig.group_id
        WHERE ig.intervention_id = i.id ORDER BY g.name) AS groups,
      ARRAY(SELECT DISTINCT k.issued_on::text FROM corrigendum k WHERE k.intervention_id = i.id ORDER BY 1) AS corrigenda
    FROM intervention i JOIN session s ON s.id = i.session_id JOIN conference c ON c.id = i.conference_id
    JOIN delegation d ON d.id = i.delegation_id LEFT JOIN person p ON p.id = i.person_id
    WHERE i.id = ${id}::uuid AND i.deleted_at IS NULL AND c.deleted_at IS NULL`
  if (!row) throw notFound('intervention')
  const permalink = `/conferences/${row.conferenceId}/interventions/${id}${at ? `?at=${at}` : ''}`
  const cited: Cited = {
    ...row,
    url: origin + permalink,
    accessedOn: accessedOn.toISOString().slice(0, 10),
    passage: passage?.trim() || null,
  }
  return { permalink, styles: styles.map(({ write, ...style }) => ({ ...style, text: write(cited) })) }
}
