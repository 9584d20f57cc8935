import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/root.ts'

type Names = { en: string } & Record<string, string>

export type ReferenceCountry = {
  /** ISO 3166 alpha-3; of a former state, the code of its day. */
  code: string
  alpha2: string | null
  m49: string | null
  kind: 'member_state' | 'observer_state' | 'territory' | 'other' | 'former_state'
  startedOn?: string | null
  endedOn?: string
  successors?: string[]
  names: Names
  formalNames?: Record<string, string>
  /** Names that it is found by. */
  aliases: string[]
  /** Which of them are names in a language, as an index in it has them. */
  aliasesIn?: Record<string, string[]>
}

export type ReferenceGroup = {
  code: string
  kind: 'regional' | 'negotiating' | 'political' | 'economic_category'
  names: Names
  members: { code: string; since?: string; until?: string }[]
}

const readText = (file: string) => readFileSync(join(root, 'prisma/seed/data', file), 'utf8')

/** The countries, former states and groups that every Rostrum knows; origins and licences in data/README.md. */
export function readReferenceData() {
  const texts = ['countries.json', 'former-states.json', 'groups.json'].map(readText)
  const [countries, formerStates, groups] = texts.map((text) => JSON.parse(text)) as [
    ReferenceCountry[],
    ReferenceCountry[],
    ReferenceGroup[],
  ]
  return { countries: [...countries, ...formerStates], groups, text: texts.join('') }
}
