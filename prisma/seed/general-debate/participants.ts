import type { Transaction } from '#database'

export type Participant = {
  kind: 'state' | 'observer_state' | 'intergovernmental_organization'
  countryCode: string | null
  name: string
  acronym: string | null
}

/** What the corpus files under the code that came after: each is the state of the day for as long as that existed. */
const before: Record<string, string> = {
  RUS: 'SUN',
  BLR: 'BYS',
  COD: 'ZAR',
  MMR: 'BUR',
  BEN: 'DHY',
  BFA: 'HVO',
}

/** Answers who a code and a name of the corpus are on a day: the state of that day, never the one it became. */
export async function participantsOf(tx: Transaction) {
  const countries = await tx.country.findMany({ include: { aliases: true } })
  const byCode = new Map(countries.map((country) => [country.code, country]))
  const byName = new Map(
    countries.flatMap((country) =>
      [country.name, ...country.aliases.map(({ alias }) => alias)].map(
        (name) => [plain(name), country] as const,
      ),
    ),
  )
  return (code: string, name: string | undefined, day: Date): Participant => {
    const earlier = byCode.get(before[code] ?? '')
    const country =
      earlier && wasThere(earlier, day) ? earlier : (byCode.get(code) ?? (name && byName.get(plain(name))))
    if (!country)
      return {
        kind: 'intergovernmental_organization',
        countryCode: null,
        name: name ?? code,
        acronym: code,
      }
    const kind = country.kind === 'observer_state' ? 'observer_state' : 'state'
    return { kind, countryCode: country.code, name: country.name, acronym: null }
  }
}

const plain = (name: string) => name.toLocaleLowerCase('en').replaceAll(/[^\p{L}\p{N}]+/gu, ' ')

const wasThere = (country: { startedOn: Date | null; endedOn: Date | null }, day: Date) =>
  (!country.startedOn || country.startedOn <= day) && (!country.endedOn || country.endedOn >= day)
