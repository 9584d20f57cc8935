import type { z } from 'zod'
import type { search } from '#contract/search'
import type { Database } from '../../../database/database.ts'
import { rankingQuery, type Sought } from '../../../database/full-text.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { mark } from '../rules.ts'

const { sql } = Prisma

type Highlight = z.output<typeof search.answer>['items'][number]['highlights'][number]
type Piece = Pick<Highlight, 'field' | 'ofId' | 'language' | 'textKind'> & {
  interventionId: string
  begins: number
  written: string
  goesOn: boolean
}

const each = 3

/** Where some interventions say what is sought: the three best places of each, in one statement whatever their number. */
export async function highlightsOf({ pool }: Database, ids: string[], sought: Sought) {
  const query = rankingQuery(sought)
  const { text, values } = sql`
    SELECT p.intervention_id AS "interventionId", p.field, p.begins,
      CASE p.field WHEN 'passage' THEN p.of_id END AS "ofId", x.language, x.kind AS "textKind",
      substr(CASE p.field WHEN 'summary' THEN i.summary WHEN 'passage' THEN it.passage WHEN 'text' THEN x.body
        ELSE concat_ws(E'\\n', nullif(concat_ws(' ', i.speaker_honorific, i.speaker_name), ''), i.speaker_post, nullif(o.name, i.speaker_name),
          o.name_in_original_script, nullif(array_to_string(o.aliases, E'\\n'), '')) END, p.begins, p.length) AS written,
      p.field <> 'speaker' AND p.begins - 1 + p.length < length(CASE p.field WHEN 'summary' THEN i.summary
        WHEN 'passage' THEN it.passage ELSE x.body END) AS "goesOn"
    FROM (SELECT p.*, row_number() OVER (PARTITION BY p.intervention_id ORDER BY p.words @@ ${query} DESC,
              ts_rank(p.words, ${query}) DESC, p.field, p.begins) AS nth
            FROM search_piece p WHERE p.intervention_id = ANY(${ids}::uuid[]) AND p.words @@ ${query}) p
    JOIN intervention i ON i.id = p.intervention_id
    LEFT JOIN person o ON o.id = i.person_id
    LEFT JOIN intervention_theme it ON p.field = 'passage' AND it.intervention_id = i.id AND it.theme_id = p.of_id
    LEFT JOIN intervention_text x ON p.field = 'text' AND x.id = p.of_id
    WHERE p.nth <= ${each} ORDER BY p.nth`
  const { rows } = await pool.query<Piece>(text, values)
  const found = new Map<string, Highlight[]>(ids.map((id) => [id, []]))
  for (const { interventionId, written, begins, goesOn, ...piece } of rows) {
    const marked = mark(written, sought, piece.field === 'speaker')
    if (!marked) continue
    // Postgres counts characters, JavaScript halves of some.
    const before = [...written.slice(0, marked.begins)].length
    found.get(interventionId)!.push({
      ...piece,
      begins: begins - 1 + before,
      isCut: goesOn || marked.ends < written.length,
      parts:
        piece.field === 'speaker'
          ? marked.parts.map(({ text, isHit }) => ({ text: text.replaceAll('\n', ' · '), isHit }))
          : marked.parts,
    })
  }
  return found
}
