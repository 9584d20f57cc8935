import { z } from 'zod'
import { byId, endpoint, id, pageOf, paging, prose, recordFields } from '#contract'
import { sourceReference } from '#contract/sources'

export const figureMeasures = [
  'statements',
  'signatures',
  'delegations',
  'delegates',
  'countries',
  'organizations',
  'countries_and_organizations',
  'registered_speakers',
] as const
export const figureQualifiers = ['exactly', 'about', 'more_than', 'at_least'] as const

/** What a source counted, standing beside what the record itself counts. */
export const reportedFigure = z
  .object({
    ...recordFields,
    conferenceId: id,
    sessionId: id.nullable(),
    measure: z.enum(figureMeasures),
    value: z.int(),
    qualifier: z.enum(figureQualifiers),
    note: z.string().nullable(),
    source: sourceReference,
    counted: z
      .int()
      .nullable()
      .meta({ description: 'What the record counts for the same measure, where it can' }),
  })
  .meta({ id: 'ReportedFigure' })

const fields = {
  measure: z.enum(figureMeasures),
  value: z.int().min(0).max(2_000_000_000),
  qualifier: z.enum(figureQualifiers).optional(),
  note: prose(2000).nullable().optional(),
  sourceId: id,
}
export const figureInput = z
  .object({ conferenceId: id, sessionId: id.nullable().optional(), ...fields })
  .meta({ id: 'ReportedFigureInput' })
export const figureChange = z.object(fields).partial().meta({ id: 'ReportedFigureChange' })

export const listFigures = endpoint({
  method: 'get',
  path: '/figures',
  summary: 'List figures that sources report, by measure',
  access: 'reader',
  query: paging.extend({ conference: id.optional(), session: id.optional() }),
  answer: pageOf(reportedFigure),
})

export const getFigure = endpoint({
  method: 'get',
  path: '/figures/:id',
  summary: 'Read one reported figure',
  access: 'reader',
  params: byId,
  answer: reportedFigure,
})

export const createFigure = endpoint({
  method: 'post',
  path: '/figures',
  summary: 'Add a figure that a source reports',
  access: 'editor',
  creates: true,
  body: figureInput,
  answer: reportedFigure,
})

export const updateFigure = endpoint({
  method: 'patch',
  path: '/figures/:id',
  summary: 'Change a reported figure',
  access: 'editor',
  changes: true,
  params: byId,
  body: figureChange,
  answer: reportedFigure,
})

export const deleteFigure = endpoint({
  method: 'delete',
  path: '/figures/:id',
  summary: 'Hide a reported figure',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restoreFigure = endpoint({
  method: 'post',
  path: '/figures/:id/restore',
  summary: 'Bring a hidden figure back',
  access: 'editor',
  params: byId,
  answer: reportedFigure,
})

export type FigureInput = z.output<typeof figureInput>
export type FigureChange = z.output<typeof figureChange>
