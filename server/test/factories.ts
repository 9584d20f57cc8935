import { v7 as uuidv7 } from 'uuid'
import { change } from '../database/change.ts'
import type { Database } from '../database/database.ts'
import type { Prisma } from '../database/generated/client.ts'

type Given<Input> = Partial<Input>

let made = 0
const nth = () => {
  made += 1
  return made
}

/** Makes records for tests straight in the database, each as a change of its own; only what is given matters. */
export function factories(database: Database) {
  const write = <T>(work: (tx: Prisma.TransactionClient) => Promise<T>) =>
    change(database, { accountId: null, action: 'test.prepare' }, work)

  return {
    conference: (given: Given<Prisma.ConferenceUncheckedCreateInput> = {}) =>
      write((tx) =>
        tx.conference.create({
          data: {
            slug: `conference-${nth()}`,
            name: 'A conference',
            timeZone: 'Asia/Ho_Chi_Minh',
            startsOn: new Date('2025-10-25'),
            endsOn: new Date('2025-10-26'),
            ...given,
          },
        }),
      ),

    session: (conferenceId: string, given: Given<Prisma.SessionUncheckedCreateInput> = {}) =>
      write((tx) =>
        tx.session.create({
          data: {
            conferenceId,
            type: 'plenary',
            title: `Session ${nth()}`,
            heldOn: new Date('2025-10-26'),
            position: nth() * 1024,
            ...given,
          },
        }),
      ),

    /** A state where a country code is given, else another organization. */
    delegation: (conferenceId: string, given: Given<Prisma.DelegationUncheckedCreateInput> = {}) =>
      write((tx) =>
        tx.delegation.create({
          data: {
            conferenceId,
            kind: given.countryCode ? 'state' : 'other',
            name: `Delegation ${nth()}`,
            ...given,
          },
        }),
      ),

    person: (given: Given<Prisma.PersonUncheckedCreateInput> = {}) =>
      write((tx) => tx.person.create({ data: { name: `Person ${nth()}`, ...given } })),

    delegate: (
      delegation: { id: string; conferenceId: string },
      personId: string,
      given: Given<Prisma.DelegateUncheckedCreateInput> = {},
    ) =>
      write((tx) =>
        tx.delegate.create({
          data: {
            conferenceId: delegation.conferenceId,
            delegationId: delegation.id,
            personId,
            nameAsPrinted: `Delegate ${nth()}`,
            ...given,
          },
        }),
      ),

    theme: (given: Given<Prisma.ThemeUncheckedCreateInput> = {}) =>
      write((tx) => tx.theme.create({ data: { name: `Theme ${nth()}`, ...given } })),

    source: (conferenceId: string, given: Given<Prisma.SourceUncheckedCreateInput> = {}) =>
      write((tx) => tx.source.create({ data: { conferenceId, title: `Source ${nth()}`, ...given } })),

    figure: (
      source: { id: string; conferenceId: string },
      given: Given<Prisma.ReportedFigureUncheckedCreateInput> = {},
    ) =>
      write((tx) =>
        tx.reportedFigure.create({
          data: {
            conferenceId: source.conferenceId,
            sourceId: source.id,
            measure: 'statements',
            value: 19,
            ...given,
          },
        }),
      ),

    instrument: (conferenceId: string, given: Given<Prisma.InstrumentUncheckedCreateInput> = {}) =>
      write((tx) => tx.instrument.create({ data: { conferenceId, name: `Instrument ${nth()}`, ...given } })),

    treatyAction: (
      instrument: { id: string; conferenceId: string },
      given: Given<Prisma.TreatyActionUncheckedCreateInput> = {},
    ) =>
      write((tx) =>
        tx.treatyAction.create({
          data: {
            conferenceId: instrument.conferenceId,
            instrumentId: instrument.id,
            kind: 'signature',
            participantName: `Participant ${nth()}`,
            ...given,
          },
        }),
      ),

    intervention: (
      session: { id: string; conferenceId: string },
      delegation: { id: string },
      given: Given<Prisma.InterventionUncheckedCreateInput> = {},
    ) =>
      write((tx) =>
        tx.intervention.create({
          data: {
            conferenceId: session.conferenceId,
            sessionId: session.id,
            delegationId: delegation.id,
            position: nth() * 1024,
            ...given,
          },
        }),
      ),

    account: (role: 'administrator' | 'editor' | 'reader') =>
      database.prisma.account.create({
        data: { name: `The ${role}`, email: `${role}-${uuidv7()}@example.org`, role },
      }),
  }
}
