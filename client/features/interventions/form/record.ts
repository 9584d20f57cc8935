import { formatDuration } from '../../../ui/format.ts'
import { type Sitting, typedTimes } from './times.ts'
import { emptyValues, type FormValues, type Intervention } from './values.ts'

/** A record as it stands in the form. */
export function valuesOf(record: Intervention, sitting: Sitting, zone: string): FormValues {
  return {
    ...emptyValues,
    ...typedTimes(record, sitting, zone),
    sessionId: record.session.id,
    delegation: record.delegation,
    speaker: record.person ?? { id: null },
    speakerName: record.speakerName ?? '',
    speakerHonorific: record.speakerHonorific ?? '',
    speakerPost: record.speakerPost ?? '',
    groups: record.groups,
    kind: record.kind,
    status: record.status,
    repliesTo: record.repliesTo,
    agendaItemId: record.agendaItemId,
    allotted: record.allottedSeconds === null ? '' : formatDuration(record.allottedSeconds),
    language: record.language,
    summary: record.summary ?? '',
    note: record.note ?? '',
    themes: record.themes.map((tag) => ({ ...tag, passage: tag.passage ?? '' })),
    texts: record.texts,
    citations: record.citations.map(({ source, says }) => ({ source, says: says ?? '' })),
    reviewState: record.reviewState,
  }
}
