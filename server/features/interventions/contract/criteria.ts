import { z } from 'zod'
import { countryCode, day, flag, id, language, many, soughtText } from '#contract'
import { lacks } from '#contract/conferences'
import { delegationKinds } from '#contract/delegations'
import { groupCode } from '#contract/groups'
import { capacities, interventionKinds, interventionStatuses, reviewStates, stances } from './vocabulary.ts'

const unwanted = <Item extends z.ZodType<string, string>>(item: Item, what: string) =>
  many(item)
    .optional()
    .meta({ description: `None of these ${what}` })

/** What interventions can be asked for by, in lists, counts and files alike. */
export const interventionCriteria = z.object({
  q: soughtText.optional().meta({
    description: 'Says this: words, "phrases", -not, or; in names, posts, summaries, passages and texts',
  }),
  conference: many(id).optional(),
  session: many(id).optional(),
  country: many(countryCode).optional(),
  // An organization has one at each conference.
  delegation: many(id, 200).optional(),
  spokenFor: flag.optional().meta({
    description: 'true: with country or delegation, also what groups said on their behalf as members',
  }),
  group: many(groupCode).optional().meta({ description: 'Spoken on behalf of one of these groups' }),
  memberOf: many(groupCode).optional().meta({ description: 'By delegations whose country is a member' }),
  delegationKind: many(z.enum(delegationKinds)).optional(),
  person: many(id).optional(),
  capacity: many(z.enum(capacities))
    .optional()
    .meta({ description: 'Read from the post as printed that day' }),
  theme: many(id).optional().meta({ description: 'With the branch below each' }),
  stance: many(z.enum(stances))
    .optional()
    .meta({ description: 'Towards the themes asked for, or towards any' }),
  kind: many(z.enum(interventionKinds)).optional(),
  status: many(z.enum(interventionStatuses)).optional(),
  reviewState: many(z.enum(reviewStates)).optional(),
  language: many(language).optional(),
  notCountry: unwanted(countryCode, 'countries'),
  notDelegation: unwanted(id, 'delegations'),
  notGroup: unwanted(groupCode, 'groups spoken for'),
  notMemberOf: unwanted(groupCode, 'groups that the country of the delegation is a member of'),
  notDelegationKind: unwanted(z.enum(delegationKinds), 'kinds of delegation'),
  notPerson: unwanted(id, 'persons'),
  notCapacity: unwanted(z.enum(capacities), 'capacities'),
  notTheme: unwanted(id, 'themes, nor of the branch below each'),
  notSession: unwanted(id, 'sessions'),
  notConference: unwanted(id, 'conferences'),
  notKind: unwanted(z.enum(interventionKinds), 'kinds'),
  notStatus: unwanted(z.enum(interventionStatuses), 'statuses'),
  notReviewState: unwanted(z.enum(reviewStates), 'review states'),
  notStance: unwanted(z.enum(stances), 'stances towards the themes asked for, or towards any'),
  notLanguage: unwanted(language, 'languages'),
  from: day.optional().meta({ description: 'Day of the session, first' }),
  to: day.optional().meta({ description: 'Day of the session, last' }),
  lacks: many(z.enum(lacks))
    .optional()
    .meta({ description: 'Delivered or on the floor, and lacking any of these; conflict: in any status' }),
})

export type InterventionCriteria = z.output<typeof interventionCriteria>
