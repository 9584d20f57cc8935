import type { Group, Party } from '../rules/log.ts'
import { asSaid } from '../rules/wording.ts'

// As records of the United Nations use them; most names of countries have no article in Spanish.
const masculine = 'AFG BRA CMR CAN TCD COG ECU GAB IRQ JPN LBN NER PAK PRY PER SEN SDN TGO URY YEM'
const feminine = 'SAU ARG IND RUS VAT'
const femininePlural = 'BHS COM'
const begins: [start: RegExp, article: string][] = [
  [/^(Reino|Estado|Territorio|Alto)\b/, 'del '],
  [/^(República|Federación|Unión|Zona|Provincia)(?=\s)/, 'de la '],
  [/^(Estados|Emiratos)\b/, 'de los '],
  [/^(Islas|Antillas|Nuevas)\b/, 'de las '],
]

/** "de" with a country or an organization: "de Sudáfrica", "de la Santa Sede", "del Iraq". */
export function de({ countryCode, name }: Pick<Party, 'countryCode' | 'name'>): string {
  const said = asSaid(name)
  if (!countryCode) return ofOrganization(said)
  if (masculine.includes(countryCode)) return `del ${said}`
  if (feminine.includes(countryCode)) return `de la ${said}`
  if (femininePlural.includes(countryCode)) return `de las ${said}`
  return withArticle(begins, said)
}

const kinds: [start: RegExp, article: string][] = [
  [/^(Banco|Centro|Comité|Consejo|Fondo|Foro|Grupo|Instituto|Movimiento|Programa)(?=\s)/, 'del '],
  [
    /^(Alianza|Asamblea|Asociación|Comisión|Comunidad|Conferencia|Corte|Federación|Liga|Oficina|Organización|Secretaría|Unión|Universidad)(?=\s)/,
    'de la ',
  ],
  [/^(Naciones)\b/, 'de las '],
  [/^([Pp]aíses|[Pp]equeños|Estados)(?=\s)/, 'de los '],
]

const ofOrganization = (name: string) => withArticle(kinds, name)

function withArticle(starts: typeof begins, name: string) {
  const found = starts.find(([start]) => start.test(name))
  return (found?.[1] ?? 'de ') + name
}

/** "del Grupo de los 77 y China", "de los países menos adelantados". */
export function ofGroup({ name, isTranslated }: Group): string {
  if (!isTranslated) return `del grupo «${name}»`
  return ofOrganization(/^(Países|Pequeños) /.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name)
}
