import type { MinutesParagraph } from '#contract/minutes'
import type { AgendaItem, Intervention, Log } from './rules/log.ts'
import { dayOf, momentOf } from './rules/moment.ts'
import { sentenceOf, subjectOf } from './rules/sentence.ts'
import { ended, type Wording } from './rules/wording.ts'

type Options = { floor: boolean }

// Who was listed or absent did not take part in the meeting, and summary records leave them out.
const isTold = ({ status }: Intervention) => status !== 'listed' && status !== 'absent'

/**
 * The minutes of a session in one language, from its log alone: a time that nobody knows is not written, and what
 * somebody typed stays as it is. Interventions are told in the order of the list, suspensions where the times put
 * them.
 */
export function minutesOf(log: Log, w: Wording, { floor }: Options): MinutesParagraph[] {
  const at = (instant: Date) => w.at(momentOf(instant, log.timeZone, log.heldOn))
  const told = log.interventions.filter(isTold)
  const heading = headings(w, log.agendaItems)
  const breaks = log.suspensions.map(({ suspendedAt, resumedAt }) => ({
    before: told.findIndex(({ startedAt }) => startedAt && startedAt >= suspendedAt),
    text: w.suspended(at(suspendedAt), resumedAt && at(resumedAt)),
  }))
  const breaksBefore = (place: number) =>
    breaks.filter(({ before }) => before === place).map(({ text }) => proceeding('suspension', text))

  const body = told.flatMap((one, index) => [
    ...breaksBefore(index),
    ...heading(one.agendaItemId),
    intervention(w, one, floor, one.startedAt && at(one.startedAt)),
  ])
  return numbered([...headOf(w, log, at), ...body, ...breaksBefore(-1), ...rising(w, log, at)])
}

type At = (instant: Date) => string

function headOf(w: Wording, log: Log, at: At): MinutesParagraph[] {
  const { scheduledStartAt, startedAt, status, chairs } = log
  const subjects = chairs.map((chair) => subjectOf(w, chair))
  return [
    proceeding('title', log.title),
    proceeding('held', w.held(log.place, dayOf(log.heldOn), scheduledStartAt && at(scheduledStartAt))),
    ...log.agendaItems.map((item) => proceeding('contents', w.agendaItem(item, false))),
    ...(subjects.length > 0 ? [proceeding('chairs', w.presided(subjects))] : []),
    ...(startedAt || status !== 'scheduled'
      ? [proceeding('opening', w.opened(startedAt && at(startedAt)))]
      : []),
  ]
}

const rising = (w: Wording, { endedAt, status }: Log, at: At) =>
  endedAt || status === 'closed' ? [proceeding('rising', w.rose(endedAt && at(endedAt)))] : []

/** The heading of an agenda item, wherever the list comes to it. */
function headings(w: Wording, items: AgendaItem[]) {
  const before = new Set<string>()
  let last: string | null = null
  return (id: string | null): MinutesParagraph[] => {
    const item = items.find((one) => one.id === id)
    if (!item || item.id === last) return []
    const isContinued = before.has(item.id)
    last = item.id
    before.add(item.id)
    return [proceeding('agenda_item', w.agendaItem(item, isContinued))]
  }
}

const givenTheFloor = ['statement', 'right_of_reply', 'point_of_order', 'question', 'answer']

function intervention(w: Wording, one: Intervention, floor: boolean, at: string | null): MinutesParagraph {
  const { id, kind, status, speaker } = one
  if (status === 'withdrawn')
    return { ...proceeding('withdrawal', ended(w.withdrew(speaker.party))), interventionId: id }
  const timed = (sentence: string) => upper(floor && at ? `${at}, ${sentence}` : sentence)
  const sentence = sentenceOf(w, one)
  const text =
    floor && givenTheFloor.includes(kind)
      ? `${timed(ended(w.gaveTheFloor(speaker.party)))} ${upper(sentence)}`
      : timed(sentence)
  return { number: null, kind, interventionId: id, text, summary: one.summary || null }
}

const proceeding = (kind: MinutesParagraph['kind'], text: string): MinutesParagraph => ({
  number: null,
  kind,
  interventionId: null,
  text: kind === 'title' ? text : upper(text),
  summary: null,
})

/** Numbers the paragraphs of the body; what frames it has no number, as in summary records. */
function numbered(paragraphs: MinutesParagraph[]) {
  let last = 0
  return paragraphs.map((paragraph) => {
    if (paragraph.interventionId === null) return paragraph
    last += 1
    return { ...paragraph, number: last }
  })
}

const upper = (sentence: string) => {
  const [first = '', ...rest] = sentence
  return first.toUpperCase() + rest.join('')
}
