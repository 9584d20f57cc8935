import { change } from '../database/change.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Api } from './api.ts'

type Tx = Prisma.TransactionClient

/** As addresses call it. */
export type RecordKind =
  | 'accounts'
  | 'conferences'
  | 'delegates'
  | 'delegations'
  | 'figures'
  | 'groups'
  | 'instruments'
  | 'interventions'
  | 'persons'
  | 'sessions'
  | 'sources'
  | 'themes'
  | 'treaty-actions'

export type MarkedRecord = { id: string; kind: RecordKind; isShown: boolean }

/** A state takes part in each conference, under its code. */
const states: Record<string, string> = { open: 'CUB', held: 'GHA', closed: 'PER', gone: 'FJI' }

/**
 * A record with all that anybody may read and all that nobody may, every text of it marked: a conference published with
 * its speakers' names, one where these are held back, one that is not published, and one that was and is hidden.
 */
export async function marked(api: Api) {
  const hidden = new Set<string>()
  const shown = new Set<string>()
  const records: MarkedRecord[] = []
  const keep = <T extends { id: string }>(ids: Set<string>, kind: RecordKind, record: T): T => {
    ids.add(record.id)
    records.push({ id: record.id, kind, isShown: ids === shown })
    return record
  }
  /** One that is hidden as another of its kind is: it must not leak, and is not asked for by itself. */
  const keepAway = <T extends { id: string }>(_ids: Set<string>, _kind: RecordKind, record: T): T => {
    hidden.add(record.id)
    return record
  }
  const { make, database } = api
  const write = (work: (tx: Tx) => Promise<unknown>) =>
    change(database, { accountId: null, action: 'test.prepare' }, work)

  /** A conference with one of everything; only those whose review state is shown are. */
  async function conference(
    name: string,
    publication: Prisma.ConferenceUncheckedUpdateInput,
    isShown: boolean,
  ) {
    const open = isShown ? shown : hidden
    const mark = isShown ? 'SHOWN' : 'HIDDEN'
    const said = (what: string) => `${mark}${name}${what}`
    const never = (what: string) => `HIDDEN${name}${what}`
    const conference = keep(
      open,
      'conferences',
      await make.conference({
        name: said('conference'),
        shortName: said('short'),
        slug: said('slug').toLowerCase(),
        motto: said('motto'),
        description: said('description'),
        place: said('place'),
        venue: said('venue'),
        floorRules: { secret: never('rules') },
      }),
    )
    const session = keep(
      open,
      'sessions',
      await make.session(conference.id, {
        title: said('session'),
        room: said('room'),
        note: never('sessionnote'),
        documentSymbol: said('symbol'),
      }),
    )
    const gone = keep(
      hidden,
      'sessions',
      await make.session(conference.id, {
        title: never('gonesession'),
        position: null,
        deletedAt: new Date(),
      }),
    )
    const delegation = keep(
      open,
      'delegations',
      await make.delegation(conference.id, {
        name: said('delegation'),
        acronym: said('acr').slice(0, 20),
        note: never('delegationnote'),
      }),
    )
    keep(
      hidden,
      'delegations',
      await make.delegation(conference.id, { name: never('gonedelegation'), deletedAt: new Date() }),
    )
    keep(
      open,
      'delegations',
      await make.delegation(conference.id, { name: said('state'), countryCode: states[name]! }),
    )
    const theme = keep(
      open,
      'themes',
      await make.theme({ name: said('theme'), description: said('themedescription') }),
    )
    const unused = keep(
      hidden,
      'themes',
      await make.theme({ name: never('unusedtheme'), description: never('unusedtheme') }),
    )
    keep(hidden, 'themes', await make.theme({ name: never('gonetheme'), deletedAt: new Date() }))
    const draftTheme = keep(
      hidden,
      'themes',
      await make.theme({ name: never('drafttheme'), parentId: theme.id }),
    )
    const away = (id: string) => ({ mergedIntoId: id, deletedAt: new Date() })
    keep(hidden, 'themes', await make.theme({ name: never('mergedtheme'), ...away(theme.id) }))
    keep(
      hidden,
      'delegations',
      await make.delegation(conference.id, { name: never('mergeddelegation'), ...away(delegation.id) }),
    )
    const source = keep(
      open,
      'sources',
      await make.source(conference.id, {
        title: said('source'),
        publisher: said('publisher'),
        note: never('sourcenote'),
      }),
    )
    const loose = keep(hidden, 'sources', await make.source(conference.id, { title: never('loosesource') }))
    keep(
      hidden,
      'figures',
      await make.figure({ id: loose.id, conferenceId: conference.id }, { note: never('figure') }),
    )
    const instrument = keep(
      hidden,
      'instruments',
      await make.instrument(conference.id, { name: never('instrument') }),
    )
    keep(
      hidden,
      'treaty-actions',
      await make.treatyAction(instrument, { participantName: never('participant'), note: never('action') }),
    )

    /** One who speaks in a review state; `names` says whether anybody is told who. */
    async function speech(
      what: string,
      given: Partial<Prisma.InterventionUncheckedCreateInput>,
      names: boolean,
      isRead: boolean,
    ) {
      const nameMark = isRead ? (names ? 'SHOWN' : 'HELD') : 'HIDDEN'
      const textMark = isRead ? 'SHOWN' : 'HIDDEN'
      const named = (field: string) => `${nameMark}${name}${what}${field}`
      const text = (field: string) => `${textMark}${name}${what}${field}`
      const of = names && isRead ? shown : hidden
      const keepOne = isShown || what === 'final' ? keep : keepAway
      const person = keepOne(
        of,
        'persons',
        await make.person({
          name: named('person'),
          sortName: named('sort'),
          nameInOriginalScript: named('script'),
          aliases: [named('alias')],
          honorific: named('honorific'),
          note: never(`${what}personnote`),
        }),
      )
      keepOne(
        of,
        'delegates',
        await make.delegate(delegation, person.id, {
          nameAsPrinted: named('printed'),
          post: named('delegatepost'),
        }),
      )
      const one = keepOne(
        isRead ? shown : hidden,
        'interventions',
        await make.intervention(session, delegation, {
          personId: person.id,
          speakerName: named('name'),
          speakerHonorific: named('mr'),
          speakerPost: `Prime Minister ${named('post')}`,
          summary: text('summary'),
          note: never(`${what}note`),
          startedAt: new Date('2025-10-26T03:00:00Z'),
          endedAt: new Date('2025-10-26T03:10:00Z'),
          ...(given.reviewState &&
            given.reviewState !== 'provisional' && {
              reviewedAt: new Date(),
              reviewedById: api.accounts.editor.id,
            }),
          ...given,
        }),
      )
      await write(async (tx) => {
        await tx.interventionText.create({
          data: {
            interventionId: one.id,
            kind: 'verbatim',
            language: 'en',
            body: `${text('text')} said at length`,
          },
        })
        await tx.interventionTheme.create({
          data: {
            interventionId: one.id,
            themeId: isRead ? theme.id : draftTheme.id,
            stance: 'supports',
            passage: text('passage'),
          },
        })
        await tx.citation.create({
          data: {
            conferenceId: conference.id,
            sourceId: isRead ? source.id : loose.id,
            interventionId: one.id,
            says: text('says'),
          },
        })
      })
      return one
    }
    const always = publication.speakerNames !== 'when_final'
    const provisional = await speech('provisional', { reviewState: 'provisional' }, true, false)
    const checked = await speech(
      'checked',
      { reviewState: 'checked', repliesToId: provisional.id, kind: 'right_of_reply' },
      always,
      isShown,
    )
    const final = await speech(
      'final',
      { reviewState: 'final', repliesToId: checked.id, kind: 'right_of_reply' },
      true,
      isShown,
    )
    const finalPerson = final.personId!
    keep(
      hidden,
      'persons',
      await make.person({ name: never('mergedperson'), mergedIntoId: finalPerson, deletedAt: new Date() }),
    )
    const removed = await speech(
      'removed',
      { reviewState: 'final', deletedAt: new Date(), position: null },
      true,
      false,
    )
    const listed = await speech('listed', { status: 'listed', startedAt: null, endedAt: null }, true, false)
    const chair = keep(
      always ? open : hidden,
      'persons',
      await make.person({ name: `${always ? mark : 'HELD'}${name}chair` }),
    )
    await write(async (tx) => {
      await tx.sessionChair.create({
        data: {
          conferenceId: conference.id,
          sessionId: session.id,
          personId: chair.id,
          position: 1,
          capacity: `${always ? mark : 'HELD'}${name}chaircapacity`,
        },
      })
      await tx.agendaItem.create({
        data: { conferenceId: conference.id, sessionId: session.id, title: said('agenda'), position: 1 },
      })
      await tx.corrigendum.create({
        data: { interventionId: final.id, issuedOn: new Date('2025-11-01'), reason: said('corrigendum') },
      })
    })
    await write((tx) => tx.conference.update({ where: { id: conference.id }, data: publication }))
    return {
      conference,
      session,
      gone,
      delegation,
      theme,
      unused,
      source,
      provisional,
      checked,
      final,
      removed,
      listed,
    }
  }

  const published = { publishedAt: new Date('2026-01-01'), publishedById: api.accounts.administrator.id }
  const open = await conference('open', published, true)
  const held = await conference('held', { ...published, speakerNames: 'when_final' }, true)
  const closed = await conference('closed', {}, false)
  const gone = await conference('gone', { ...published, deletedAt: new Date() }, false)
  for (const account of Object.values(api.accounts)) {
    keep(hidden, 'accounts', account)
    hidden.add(account.name)
  }
  const group = await write((tx) =>
    tx.group.create({ data: { code: 'HIDDENGROUP', name: 'HIDDENgroup', kind: 'political' } }),
  )
  keep(hidden, 'groups', group as { id: string })
  return { open, held, closed, gone, hidden, shown, records }
}

export type World = Awaited<ReturnType<typeof marked>>

/** What of an answer nobody may see who is not signed in: marked words, ids, names of accounts. */
export function leaksIn(text: string, { hidden }: World): string[] {
  const words = text.match(/\w*(hidden|held)(?=open|held|closed|gone|group)\w*/gi) ?? []
  return [...words, ...[...hidden].filter((id) => text.includes(id))]
}
