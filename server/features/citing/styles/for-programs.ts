import { type Cited, partsOfName, stateInWords } from '../cited.ts'
import { titleOf } from './in-words.ts'

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // A brace counts for BibTeX though it be escaped, and one alone would open or close what is not its own.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const tex = (text: string) => text.replace(/[\\{}$&#_%~^]/g, (sign) => special[sign]!)
const line = (text: string) => text.replace(/\s+/g, ' ').trim()

/** An entry of BibTeX; the address and the day of access are in it as biblatex names them. */
export function bibtex(cited: Cited): string {
  const name = partsOfName(cited)
  const author = name
    ? `{${tex(name.family)}}, {${tex(name.given)}}`
    : `{${tex(line(cited.speaker ?? cited.delegation))}}`
  const fields: [string, string | null][] = [
    ['author', author],
    ['title', `{${tex(titleOf(cited))}}`],
    ['howpublished', tex(line([cited.session, cited.conference].join(', ')))],
    ['address', cited.place && tex(line(cited.place))],
    ['year', cited.heldOn.slice(0, 4)],
    ['date', cited.heldOn],
    ['number', cited.documentSymbol && tex(line(cited.documentSymbol))],
    ['language', cited.language],
    [
      'note',
      tex(line([cited.post, stateInWords(cited), `version ${cited.version}`].filter(Boolean).join('; '))),
    ],
    ['abstract', cited.passage && tex(line(cited.passage))],
    ['url', cited.url],
    ['urldate', cited.accessedOn],
  ]
  const body = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@misc{rostrum-${cited.id},\n${body.join(',\n')}\n}\n`
}

/** A record of RIS, as reference managers read it. */
export function ris(cited: Cited): string {
  const slashed = (day: string) => day.replaceAll('-', '/')
  const fields: [string, string | null][] = [
    ['TY', 'GEN'],
    ['ID', cited.id],
    ['AU', risName(cited)],
    ['A2', cited.speaker ? cited.delegation : null],
    ['TI', titleOf(cited)],
    ['T2', cited.session],
    ['T3', cited.conference],
    ['PY', cited.heldOn.slice(0, 4)],
    ['DA', slashed(cited.heldOn)],
    ['CY', cited.place],
    ['M1', cited.documentSymbol],
    ['LA', cited.language],
    ['N1', [cited.post, stateInWords(cited), `version ${cited.version}`].filter(Boolean).join('; ')],
    ['AB', cited.passage],
    ['UR', cited.url],
    ['Y2', slashed(cited.accessedOn)],
    ['ER', ''],
  ]
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${line(value)}\r\n`])).join('')
}

// A comma divides family and given name: without it a name is taken as it stands.
function risName(cited: Cited) {
  const name = partsOfName(cited)
  if (name) return `${name.family}, ${name.given}`
  return (cited.speaker ?? cited.delegation).replace(/\s*,\s*/g, ' ')
}

/** An item of CSL-JSON; a name is literal where nobody said which part of it is the family's. */
export function cslJson(cited: Cited): string {
  const parts = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] })
  const item = {
    id: cited.id,
    type: 'speech',
    title: titleOf(cited),
    author: [partsOfName(cited) ?? { literal: cited.speaker ?? cited.delegation }],
    genre: cited.kind.replaceAll('_', ' '),
    event: `${cited.session}, ${cited.conference}`,
    'event-title': `${cited.session}, ${cited.conference}`,
    ...(cited.place && { 'event-place': cited.place }),
    ...(cited.documentSymbol && { number: cited.documentSymbol }),
    ...(cited.language && { language: cited.language }),
    issued: parts(cited.heldOn),
    accessed: parts(cited.accessedOn),
    ...(cited.passage && { abstract: cited.passage }),
    URL: cited.url,
    version: String(cited.version),
    note: [cited.delegation, cited.post, stateInWords(cited)].filter(Boolean).join('; '),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
