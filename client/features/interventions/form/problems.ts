import { interventionChange } from '#contract/interventions'
import { readDuration } from '../../../ui/duration-text.ts'
import { readTime } from '../../../ui/time-text.ts'
import type { Body } from './body.ts'
import { fieldPathOf } from './names.ts'
import type { FormValues } from './values.ts'

/** What is wrong, by the path of its field. `words` names a sentence of ours; else `message` is the contract's. */
export type FieldProblem = { path: string; words: ProblemWords } | { path: string; message: string }
export type ProblemWords = (typeof problemWords)[number]

export const problemWords = [
  'sessionMissing',
  'delegationMissing',
  'delegationUnchosen',
  'speakerUnchosen',
  'newDelegateName',
  'notATime',
  'timeLeftOut',
  'allotted',
  'endBeforeStart',
  'endWithoutStart',
  'unheardWithTimes',
  'onTheFloorRuns',
  'textEmpty',
  'textLanguage',
  'textTwice',
  'answersNothing',
  'isFinal',
  'nothingCorrected',
] as const

const answering = new Set(['right_of_reply', 'answer', 'point_of_order', 'statement', 'chair_remark'])

export const mayAnswer = (kind: FormValues['kind']) => answering.has(kind)

/** All that the form can know to be wrong before it asks: its own rules first, then those of the contract. */
export function problemsOf(values: FormValues, body: Body, wasFinal: boolean): FieldProblem[] {
  const own = [...whoProblems(values), ...timeProblems(values, body), ...textProblems(values)]
  if (values.repliesTo && !mayAnswer(values.kind)) own.push({ path: 'repliesTo', words: 'answersNothing' })
  if (wasFinal && !values.corrigendum.trim()) own.push({ path: 'corrigendum', words: 'isFinal' })
  const told = new Set(own.map(({ path }) => path))
  const parsed = interventionChange.safeDecode(body)
  const byContract = (parsed.error?.issues ?? []).flatMap(({ path, message }) => {
    const place = fieldPathOf(path.join('.')) ?? ''
    return told.has(place) ? [] : [{ path: place, message }]
  })
  return [...own, ...byContract]
}

function whoProblems(values: FormValues): FieldProblem[] {
  const found: FieldProblem[] = []
  if (!values.sessionId) found.push({ path: 'sessionId', words: 'sessionMissing' })
  if (!values.delegation)
    found.push({
      path: 'delegation',
      words: values.typedDelegation.trim() ? 'delegationUnchosen' : 'delegationMissing',
    })
  if (!values.speaker && values.typedSpeaker.trim() && !values.newDelegate)
    found.push({ path: 'speaker', words: 'speakerUnchosen' })
  if (values.newDelegate && !values.newDelegate.name.trim())
    found.push({ path: 'newDelegate.name', words: 'newDelegateName' })
  return found
}

function timeProblems({ start, end, allotted, status }: FormValues, body: Body): FieldProblem[] {
  const found: FieldProblem[] = []
  const isUnread = (text: string) => text.trim() !== '' && !('time' in readTime(text))
  if (isUnread(start.text)) found.push({ path: 'start', words: 'notATime' })
  if (isUnread(end.text)) found.push({ path: 'end', words: 'notATime' })
  if (readDuration(allotted) === undefined) found.push({ path: 'allotted', words: 'allotted' })
  if (found.length > 0) return found
  const { startedAt, endedAt } = body
  if (start.text.trim() && !startedAt) return [{ path: 'start', words: 'timeLeftOut' }]
  if (end.text.trim() && !endedAt) return [{ path: 'end', words: 'timeLeftOut' }]
  const isUnheard = status === 'listed' || status === 'withdrawn' || status === 'absent'
  if (isUnheard && (startedAt || endedAt)) return [{ path: 'status', words: 'unheardWithTimes' }]
  if (status === 'on_the_floor' && (!startedAt || endedAt))
    return [{ path: 'status', words: 'onTheFloorRuns' }]
  if (endedAt && !startedAt) return [{ path: 'start', words: 'endWithoutStart' }]
  if (startedAt && endedAt && endedAt <= startedAt) return [{ path: 'end', words: 'endBeforeStart' }]
  return []
}

function textProblems({ texts }: FormValues): FieldProblem[] {
  return texts.flatMap(({ kind, language, body }, index): FieldProblem[] => {
    const at = `texts.${index}`
    if (!language) return [{ path: `${at}.language`, words: 'textLanguage' }]
    if (body.trim() === '') return [{ path: `${at}.body`, words: 'textEmpty' }]
    const isTwice = texts.slice(0, index).some((text) => text.kind === kind && text.language === language)
    return isTwice ? [{ path: `${at}.language`, words: 'textTwice' }] : []
  })
}
