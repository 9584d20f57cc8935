import { folded } from '../../ui/folded.ts'

// Engines list some zones under names that IANA has replaced.
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

// Seats of conferences that a zone is not named after: what people type.
const alsoCalled: Record<string, string> = {
  'Asia/Ho_Chi_Minh': 'Hanoi Ha Noi Hà Nội Sài Gòn Saigon',
  'Asia/Shanghai': 'Beijing Peking',
  'Asia/Kolkata': 'New Delhi Mumbai Calcutta',
  'Europe/Zurich': 'Geneva Genève Bern',
  'Europe/Amsterdam': 'The Hague Den Haag',
  'America/New_York': 'Washington United Nations Headquarters',
  'America/Argentina/Buenos_Aires': 'Argentina',
  'Asia/Dubai': 'Abu Dhabi',
  'Africa/Johannesburg': 'Pretoria Cape Town Durban',
  'Australia/Sydney': 'Canberra',
  'America/Sao_Paulo': 'Brasília Rio de Janeiro',
}

const plain = (text: string) =>
  folded(text)
    .replace(/[/_\s]+/g, ' ')
    .trim()

/** All time zones by their present IANA names. */
export function allTimeZones(): string[] {
  const listed = Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone)
  return [...new Set([...listed, 'UTC'])].sort()
}

/** The time zones that hold all words of a text, those that begin a place with it first; accents forgiven. */
export function findTimeZones(text: string, zones: readonly string[] = allTimeZones()): string[] {
  const words = plain(text).split(' ').filter(Boolean)
  const told = zones.map((zone) => ({ zone, text: ` ${plain(`${zone} ${alsoCalled[zone] ?? ''}`)}` }))
  const found = told.filter((one) => words.every((word) => one.text.includes(word)))
  const begins = (one: { text: string }) => words.every((word) => one.text.includes(` ${word}`))
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].map(({ zone }) => zone)
}

/** How far a zone is from UTC at a moment: `UTC+7`, `UTC−3:30`. */
export function offsetOf(zone: string, at: Date): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  return (name ?? 'GMT').replace('GMT', 'UTC').replace('+0', '').replace('-', '\u2212')
}
