import { conflict, keyReused, type Refusal, unprocessable } from './errors.ts'

const field = (path: string, message: string) => () => unprocessable(path, message)
const taken = (code: string, path: string, message: string) => () =>
  conflict(code, message, [{ path, message }])

/** What each constraint of the database means to the person whose input met it. */
const meanings: Record<string, () => Refusal> = {
  account_email_key: taken('account-exists', 'email', 'There is an account with this e-mail address already'),
  change_conference_id_fkey: field('conferenceId', 'There is no such conference'),
  conference_ends_after_start: field('endsOn', 'The last day lies before the first'),
  conference_slug_key: taken('slug-taken', 'slug', 'Another conference has this short address'),
  country_group_code_key: taken('group-exists', 'code', 'A group, shown or hidden, has this code already'),
  member_until_after_since: field('members', 'A membership ends after it began'),
  member_once_at_a_time: field('members', 'A country is a member once at a time'),
  session_scheduled_end_after_start: field('scheduledEndAt', 'The scheduled end must come after the start'),
  session_end_after_start: field('endedAt', 'The end must come after the start'),
  session_end_needs_start: field('startedAt', 'A session that ended has a start'),
  session_chair_session_id_person_id_key: field('chairs', 'A person chairs a session once'),
  suspension_resumed_after: field('suspensions', 'A session resumes after it was suspended'),
  suspension_one_at_a_time: field('suspensions', 'Suspensions must not overlap'),
  delegation_country_for_states_only: field(
    'countryCode',
    'States have a country code, and nobody else does',
  ),
  delegation_one_per_country: taken(
    'delegation-exists',
    'countryCode',
    'This country has a delegation at this conference already',
  ),
  delegation_one_per_name: taken('delegation-exists', 'name', 'A delegation of this name is there already'),
  delegate_once_per_delegation: taken(
    'delegate-exists',
    'personId',
    'This person is in the delegation already',
  ),
  delegate_one_head: taken('head-exists', 'function', 'The delegation has a head already'),
  intervention_agenda_item_id_session_id_fkey: taken(
    'agenda-item-gone',
    'agendaItemId',
    'The agenda item is no longer in the session',
  ),
  intervention_end_after_start: field('endedAt', 'The end must come after the start'),
  intervention_end_needs_start: field('startedAt', 'An intervention that ended has a start'),
  intervention_unheard_has_no_times: field('startedAt', 'Who has not spoken has no times'),
  intervention_on_the_floor_is_running: field('status', 'Who is on the floor has a start and no end'),
  intervention_paused_on_the_floor: field('startedAt', 'Its clock has stood still since before that'),
  intervention_pauses_within_its_time: field('endedAt', 'It would be shorter than its clock stood still'),
  intervention_not_its_own_reply: field('repliesToId', 'An intervention does not answer itself'),
  intervention_only_answers_answer: field('repliesToId', 'An intervention of this kind answers no other'),
  intervention_text_intervention_id_kind_language_key: field(
    'texts',
    'There is one text for each kind and language',
  ),
  theme_is_a_tree: field('parentId', 'A theme cannot stand below itself'),
  theme_not_its_own_parent: field('parentId', 'A theme cannot stand below itself'),
  theme_one_per_name: taken('theme-exists', 'name', 'A theme of this name stands there already'),
  source_one_per_address: taken('source-exists', 'url', 'A source with this address is there already'),
  citation_once_per_record: field('citations', 'A source is cited once for a record'),
  treaty_action_once: taken('action-exists', 'kind', 'This act of this participant is recorded already'),
}

// Every number is limited before it comes here, but for the length of a time that the database works out.
const outOfRange = '22003'
const constraintViolations = new Set(['23505', '23514', '23P01', '23503', '23001'])

/** The refusal that a constraint violation means, or null when the error is none. */
export function constraintRefusal(error: unknown): Refusal | null {
  const { sqlState, constraint } = violation(error)
  if (sqlState === outOfRange) return unprocessable('endedAt', 'Lies too long after the start')
  if (!sqlState || !constraintViolations.has(sqlState)) return null
  const meaning = meanings[constraint ?? '']
  if (meaning) return meaning()
  if (constraint?.endsWith('_pkey')) return keyReused()
  return conflict('against-a-rule', 'The record would break a rule of the database.')
}

// A Prisma error hides the driver's in `meta`; raw SQL through pg is the driver's own.
function violation(error: unknown): { sqlState?: string; constraint?: string } {
  if (typeof error !== 'object' || error === null) return {}
  const raw = error as {
    code?: string
    constraint?: string
    meta?: { driverAdapterError?: { cause?: object } }
  }
  if (raw.constraint && raw.code) return { sqlState: raw.code, constraint: raw.constraint }
  const cause = (raw.meta?.driverAdapterError?.cause ?? (error as { cause?: object }).cause) as
    | { originalCode?: string; originalMessage?: string }
    | undefined
  return {
    sqlState: cause?.originalCode,
    constraint: cause?.originalMessage?.match(/constraint "([^"]+)"/)?.[1],
  }
}
