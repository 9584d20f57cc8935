import type { z } from 'zod'
import type { listedIntervention } from '#contract/interventions'
import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { listInterventions } from '../../interventions/queries.ts'
import { interventionPath } from './paths.ts'
import { dayOf, inWords, link } from './words.ts'

type Listed = z.output<typeof listedIntervention>

/** Who spoke, as it is printed: the name where it is told, and for whom. */
export const speakerOf = ({ speakerName, speakerHonorific, delegation }: Listed) =>
  speakerName
    ? `${speakerHonorific ? `${speakerHonorific} ` : ''}${speakerName} (${delegation.name})`
    : delegation.name

/** A list of what was said, in the record's order. */
export async function speeches(database: Database, criteria: Parameters<typeof listInterventions>[1]) {
  const { items, next } = await listInterventions(database, criteria)
  if (items.length === 0) return html``
  return html`<h2>Interventions</h2><ol>${items.map(
    (one) =>
      html`<li>${link(interventionPath(one), speakerOf(one))}, ${dayOf(one.session.heldOn)}, ${inWords(one.kind)}${
        one.summary && html`: <span dir="auto">${one.summary}</span>`
      }</li>`,
  )}</ol>${next && html`<p>The list goes on.</p>`}`
}

export const inOrder = { sort: 'record', pageSize: 200, count: 'none' } as const
