import type { Group, Party } from '../rules/log.ts'
import { asSaid } from '../rules/wording.ts'

// As records of the United Nations use them: "de Cuba", "du Viet Nam", "des Bahamas"; the others have "la" or "l'".
const withoutArticle =
  'AND ATG BHR CPV CUB CYP DJI HTI ISR KIR KNA LCA MDG MLT MUS MCO NRU OMN SGP SLV SMR LKA STP VCT VUT ' +
  'ABW AIA BLM CUW GGY GIB GUM HKG JEY MAC MAF MSR MYT NIU PCN PRI SHN SPM SXM TKL'
const masculine =
  'BGD BLR BLZ BEN BTN BWA BRA BRN BFA BDI KHM CMR CAN CHL COG CRI DNK GAB GHA GTM GUY HND JPN KAZ KEN KGZ ' +
  'KWT LSO LBN LBR LIE LUX MWI MLI MAR MEX MNE MOZ MMR NPL NIC NER NGA PAK PAN PRY PER PRT QAT RWA WSM SEN ' +
  'SDN SSD SUR TJK TCD TLS TGO TKM VNM YEM ZWE VAT GBR NLD DHY ZAR SKM TMP YMD AFI PCI ESH GRL'
const plural =
  /^(Îles|États|Émirats|Antilles|Bahamas|Bermudes|Comores|Fidji|Maldives|Nouvelles-Hébrides|Palaos|Philippines|Samoa américaines|Seychelles|Terres|Tonga|Tuvalu)\b/
const vowel = /^[aeiouyàâéèêëîïôöû]/i

/** "de" with a country or an organization: "de l'Afrique du Sud", "du Viet Nam", "de Cuba". */
export function de({ countryCode, name }: Pick<Party, 'countryCode' | 'name'>): string {
  const said = asSaid(name)
  if (!countryCode) return ofOrganization(said)
  if (withoutArticle.includes(countryCode)) return elided(said)
  if (plural.test(said)) return `des ${said}`
  if (vowel.test(said)) return `de l'${said}`
  return masculine.includes(countryCode) ? `du ${said}` : `de la ${said}`
}

// "United" begins with a consonant in the ear, and "Haïti" with a vowel.
const elided = (name: string) =>
  (vowel.test(name) && !name.startsWith('United')) || name === 'Haïti' ? `d'${name}` : `de ${name}`

const begins: [start: RegExp, article: string][] = [
  [
    /^(Bureau|Centre|Comité|Conseil|Fonds|Forum|Groupe|Haut-Commissariat|Mouvement|Programme|Secrétariat)(?=\s)/,
    'du ',
  ],
  [/^(Banque|Commission|Communauté|Conférence|Confédération|Cour|Fédération|Ligue|Société)(?=\s)/, 'de la '],
  [/^(Agence|Alliance|Assemblée|Association|Institut|Office|Organisation|Union|Université)(?=\s)/, "de l'"],
  [/^(Nations|[Pp]ays|[Pp]etits|États)(?=\s)/, 'des '],
]

// A name that is not French, or not of the usual kinds, stands without an article.
function ofOrganization(name: string) {
  const found = begins.find(([start]) => start.test(name))
  if (!found || /\b(of|the|for|and|on)\b/.test(name)) return elided(name)
  return found[1] + name
}

/** "du Groupe des 77 et de la Chine", "des pays les moins avancés". */
export function ofGroup({ code, name, isTranslated }: Group): string {
  if (!isTranslated) return `du groupe « ${name} »`
  if (code === 'G77') return `du ${name.replace(' et la Chine', ' et de la Chine')}`
  return ofOrganization(/^(Pays|Petits) /.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name)
}
