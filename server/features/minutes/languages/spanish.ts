import type { Party } from '../rules/log.ts'
import { type Day, type Moment, twoDigits } from '../rules/moment.ts'
import { addressed, type Title } from '../rules/title.ts'
import { asSaid, inSeries, isObserver, unclosed, type Wording } from '../rules/wording.ts'
import { de, ofGroup } from './spanish-names.ts'

const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const weekdays = 'domingo lunes martes miércoles jueves viernes sábado'.split(' ')

const day = ({ weekday, date, month, year }: Day) =>
  `${weekdays[weekday]} ${date} de ${months[month - 1]} de ${year}`

const time = ({ hour, minute }: Moment) =>
  `${hour === 1 ? 'a la' : 'a las'} ${hour}.${twoDigits(minute)} horas`

// Whoever is not named has no gender that is known: a delegation has one that says nothing of the person.
const representing = (party: Party) => `la delegación ${isObserver(party) ? 'observadora ' : ''}${de(party)}`

const observer = { male: 'Observador', female: 'Observadora' }

function inBrackets(party: Party, gender: Title['gender']) {
  if (!isObserver(party)) return asSaid(party.name)
  return `${gender ? observer[gender] : 'delegación observadora'} ${de(party)}`
}

const forms = { male: ['Excmo.', 'Sr.'], female: ['Excma.', 'Sra.'] } as const

function person({ isExcellency, gender, rest }: Title, name: string, party: Party | null) {
  const [excellency, form] = gender ? forms[gender] : ['Excmo.(a)', null]
  return addressed(isExcellency && excellency, form, rest, name, party && `(${inBrackets(party, gender)})`)
}

const and = (after: string) => (/^h?i(?!e)/i.test(after) ? 'e' : 'y')
const series = (subjects: string[]) => inSeries(subjects, and(subjects.at(-1) ?? ''))

/** The phrases of the summary records of the United Nations in Spanish, in the present tense. */
export const spanish: Wording = {
  at: (moment) => `${time(moment)}${moment.day ? ` del ${day(moment.day)}` : ''}`,
  held: (place, on, at) => `celebrada${place ? ` en ${place}` : ''} el ${day(on)}${at ? `, ${at}` : ''}`,
  agendaItem: ({ number, title, documentSymbol }, isContinued) =>
    addressed(
      number ? `tema ${number} del programa:` : null,
      title,
      isContinued && '(continuación)',
      documentSymbol && `(${documentSymbol})`,
    ),
  presided: (subjects) =>
    `${subjects.length > 1 ? 'ocupan' : 'ocupa'} la Presidencia ${unclosed(series(subjects))}.`,
  opened: (at) => `${addressed('se declara abierta la sesión', at)}.`,
  suspended: (at, resumedAt) =>
    `se suspende la sesión ${at}${resumedAt ? ` y se reanuda ${resumedAt}` : ''}.`,
  rose: (at) => `${addressed('se levanta la sesión', at)}.`,

  named: ({ title, name, party }) => {
    const article = title.gender && { male: 'el', female: 'la' }[title.gender]
    return addressed(article, person(title, name, party))
  },
  representing,
  chair: 'la Presidencia',

  onBehalfOf: (groups) => `en nombre ${inSeries(groups.map(ofGroup), 'y')}`,
  fromTheChair: 'en nombre de la Presidencia',
  inRightOfReply: (target) => `en ejercicio del derecho de respuesta${target ? ` a raíz de ${target}` : ''}`,
  inReplyTo: (target) => `en respuesta a ${target}`,
  withReferenceTo: (target) => `con referencia a ${target}`,
  speaking: (ways) => `hablando ${ways.join(' y ')}`,
  target: {
    statement: (party) => `la declaración formulada por ${representing(party)}`,
    right_of_reply: (party) =>
      `la declaración formulada en ejercicio del derecho de respuesta por ${representing(party)}`,
    point_of_order: (party) => `la cuestión de orden planteada por ${representing(party)}`,
    question: (party) => `la pregunta formulada por ${representing(party)}`,
    answer: (party) => `la respuesta dada por ${representing(party)}`,
    chair_remark: () => 'la declaración formulada en nombre de la Presidencia',
    message_read_out: (party) => `la lectura del mensaje ${de(party)}`,
    video_message: (party) => `la declaración pregrabada de ${representing(party)}`,
    written_statement: (party) => `la declaración por escrito presentada por ${representing(party)}`,
  },

  made: {
    statement: 'formula una declaración',
    point_of_order: 'plantea una cuestión de orden',
    question: 'formula una pregunta',
    written_statement: 'presenta una declaración por escrito',
  },
  replied: (target) => (target ? `responde a ${target}` : 'responde'),
  tookTheFloor: 'hace uso de la palabra',
  preRecorded: (subject) => `en una declaración pregrabada, ${subject} se dirige a la reunión.`,
  sender: ({ name, title, party }) => {
    if (name === null) return de(party)
    const article = title.gender ? { male: 'del', female: 'de la' }[title.gender] : 'de'
    return `${article} ${person(title, name, party)}`
  },
  messageRead: (sender) => `se da lectura a un mensaje ${unclosed(sender)}.`,
  gaveTheFloor: (party) => `la Presidencia concede la palabra a ${representing(party)}`,
  withdrew: (party) => `${representing(party)} se retira de la lista de oradores`,
}
