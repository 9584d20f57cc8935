import { z } from 'zod'
import { byId, countryCode, day, endpoint, id, many, pageOf, paging } from '#contract'
import { country } from '#contract/countries'
import { delegationKinds, delegationReference } from '#contract/delegations'
import { byCode, group, groupReference } from '#contract/groups'
import { treatyActionKinds } from '#contract/instruments'
import { capacities, interventionKinds, stances } from '#contract/interventions'
import { person, personReference } from '#contract/persons'
import { sessionReference } from '#contract/sessions'
import { theme, themeReference } from '#contract/themes'

/** An organization in an address: its acronym, or its name where it has none; they belong to no conference. */
export const organizationKey = z
  .string()
  .max(300)
  .overwrite((text) => text.toWellFormed().replaceAll('\u0000', '').normalize('NFC').trim())
  .meta({ description: 'Acronym, or the name where there is none; case and accents are forgiven' })

const conferenceReference = z
  .object({ id, name: z.string(), shortName: z.string().nullable(), startsOn: day, endsOn: day })
  .meta({ id: 'ConferenceReference' })

const tally = { interventions: z.int(), speakingSeconds: z.int() }

/** How often each stance was taken; `unsaid`: raised, and no stance said. One intervention can take several. */
const stanceCounts = z
  .object({ ...Object.fromEntries(stances.map((one) => [one, z.int()])), unsaid: z.int() } as Record<
    (typeof stances)[number] | 'unsaid',
    z.ZodInt
  >)
  .meta({ id: 'StanceCounts' })

const atConference = z
  .object({
    conference: conferenceReference,
    delegations: z.array(delegationReference).meta({ description: 'The first 12 by name' }),
    delegationCount: z.int(),
    ...tally,
  })
  .meta({ id: 'AtConference', description: 'Where there is a delegation that was silent, the counts are 0' })

const onDay = z.object({ conferenceId: id, day, sessions: z.int(), ...tally }).meta({ id: 'OnDay' })

const raisedTheme = z
  .object({
    theme: themeReference,
    parentId: id.nullable(),
    interventions: z.int().meta({ description: 'On it or on a theme below it, as the filter counts' }),
    stances: stanceCounts,
  })
  .meta({ id: 'RaisedTheme' })

/** A country or an organization, whatever it is called at each conference. */
const participant = z
  .object({
    countryCode: z.string().nullable(),
    key: z.string().meta({ description: 'Country code; of an organization what its address is made of' }),
    code: z.string().nullable(),
    name: z.string(),
  })
  .meta({ id: 'Participant' })

const printedSpeaker = z
  .object({
    person: personReference.nullable(),
    honorific: z.string().nullable(),
    name: z.string().nullable().meta({ description: 'As printed; null: not known by name' }),
    post: z.string().nullable(),
    capacity: z.enum(capacities).nullable(),
    conferenceId: id,
    delegation: delegationReference,
    firstOn: day,
    lastOn: day,
    interventions: z.int(),
  })
  .meta({ id: 'PrintedSpeaker', description: 'One line for each name, post, delegation and conference' })

const exchange = z
  .object({
    id,
    conferenceId: id,
    kind: z.enum(interventionKinds),
    heldOn: day,
    delegation: delegationReference.meta({ description: 'Who replied' }),
    to: z.object({ id, delegation: delegationReference }),
  })
  .meta({ id: 'Exchange' })

const exchanges = z.object({
  count: z.int(),
  latest: z.array(exchange).meta({ description: 'The newest 50' }),
})

const signed = z
  .object({
    id,
    conferenceId: id,
    instrument: z.object({ id, name: z.string(), shortName: z.string().nullable() }),
    kind: z.enum(treatyActionKinds),
    actedOn: day.nullable(),
    participantName: z.string(),
  })
  .meta({ id: 'SignedOrRatified' })

const totals = z
  .object({
    ...tally,
    conferences: z.int(),
    sessions: z.int(),
    firstOn: day.nullable(),
    lastOn: day.nullable(),
  })
  .meta({
    id: 'DossierTotals',
    description: 'Delivered and on the floor; what is only listed does not count',
  })

const whatWasSaid = {
  totals,
  conferences: z.array(atConference).meta({ description: 'The newest first' }),
  days: z.array(onDay).meta({ description: 'Each day of a session with an intervention, in order' }),
  themes: z.array(raisedTheme).meta({ description: 'The most frequent 200 first' }),
}

const ofParticipant = {
  ...whatWasSaid,
  spokeFor: z.array(z.object({ group: groupReference, interventions: z.int() })),
  spokenFor: z
    .array(
      z.object({
        group: groupReference,
        interventions: z.int(),
        by: z.array(participant.extend({ interventions: z.int() })),
      }),
    )
    .meta({ description: 'In the name of groups that it was a member of that day' }),
  replies: z.object({ given: exchanges, received: exchanges }),
  acts: z.array(signed).meta({ description: 'What it signed, ratified and so on, in order' }),
  speakers: z.array(printedSpeaker).meta({ description: 'The newest conference first; at most 300' }),
}

const namedCountry = z.object({
  code: countryCode,
  name: z.string(),
  names: z.record(z.string(), z.string()),
})

export const countryDossier = endpoint({
  method: 'get',
  path: '/countries/:code.json',
  summary: 'All that the record has of a country over all conferences; as .csv, its interventions',
  access: 'reader',
  published: true,
  params: z.object({ code: countryCode }),
  answer: z
    .object({
      country,
      successors: z.array(namedCountry),
      predecessors: z.array(namedCountry),
      ...ofParticipant,
    })
    .meta({ id: 'CountryDossier' }),
})

export const organizationDossier = endpoint({
  method: 'get',
  path: '/organizations/:key.json',
  summary: 'All that the record has of an organization over all conferences; as .csv, its interventions',
  access: 'reader',
  published: true,
  params: z.object({ key: organizationKey }),
  answer: z
    .object({
      organization: z.object({
        key: z.string().meta({ description: 'As its address writes it' }),
        acronym: z.string().nullable(),
        name: z.string().meta({ description: 'Used at the newest of its conferences' }),
        kinds: z.array(z.enum(delegationKinds)).meta({
          description: 'More than one: two that share an acronym may stand here as one',
        }),
      }),
      ...ofParticipant,
    })
    .meta({ id: 'OrganizationDossier' }),
})

export const groupDossier = endpoint({
  method: 'get',
  path: '/groups/:id.json',
  summary: 'What was said in the name of a group, by whom, and its members; as .csv, the interventions',
  access: 'reader',
  published: true,
  params: byCode,
  answer: z
    .object({
      group,
      ...whatWasSaid,
      by: z.array(participant.extend({ ...tally })).meta({ description: 'Who spoke in its name' }),
      speakers: ofParticipant.speakers,
    })
    .meta({ id: 'GroupDossier' }),
})

export const personDossier = endpoint({
  method: 'get',
  path: '/persons/:id.json',
  summary: 'Capacities as they were printed, delegations, chairs and interventions; as .csv, these',
  access: 'reader',
  published: true,
  params: byId,
  answer: z
    .object({
      person,
      ...whatWasSaid,
      speakers: ofParticipant.speakers,
      chaired: z.array(
        z.object({ conferenceId: id, session: sessionReference, capacity: z.string().nullable() }),
      ),
    })
    .meta({ id: 'PersonDossier' }),
})

const ofTheme = z.object({
  conference: id.optional().meta({ description: 'What was said at one conference' }),
})

export const themeDossier = endpoint({
  method: 'get',
  path: '/themes/:id.json',
  summary:
    'Who raised a theme or one below it, with which stance, and who never did; as .csv, the interventions',
  access: 'reader',
  published: true,
  params: byId,
  query: ofTheme,
  answer: z
    .object({
      theme,
      above: z.array(themeReference),
      below: z.array(z.object({ theme: themeReference, interventions: z.int() })),
      totals,
      conferences: whatWasSaid.conferences,
      days: whatWasSaid.days,
      stances: stanceCounts,
      by: z
        .array(participant.extend({ ...tally, stances: stanceCounts, firstOn: day, lastOn: day }))
        .meta({ description: 'Who raised it, the most frequent first' }),
      silent: z
        .array(z.object({ delegation: delegationReference, spoke: z.boolean() }))
        .nullable()
        .meta({
          description:
            'Of the conference asked for: the registered delegations that never raised it; else null',
        }),
    })
    .meta({ id: 'ThemeDossier' }),
})

export const listPassages = endpoint({
  method: 'get',
  path: '/themes/:id/passages',
  summary: 'The passages that show what was said on a theme or one below it, in the order of the record',
  access: 'reader',
  published: true,
  params: byId,
  query: paging.extend({ ...ofTheme.shape, stance: many(z.enum(stances)).optional() }),
  answer: pageOf(
    z
      .object({
        interventionId: id,
        conferenceId: id,
        conference: z.string(),
        heldOn: day,
        delegation: delegationReference,
        speaker: z.string().nullable(),
        theme: themeReference,
        stance: z.enum(stances).nullable(),
        passage: z.string(),
      })
      .meta({ id: 'Passage' }),
  ),
})
