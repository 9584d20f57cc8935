import type { Party } from '../rules/log.ts'
import type { Day, Moment } from '../rules/moment.ts'
import { addressed } from '../rules/title.ts'
import { asSaid, inSeries, isObserver, unclosed, type Wording } from '../rules/wording.ts'
import { de, ofGroup } from './french-names.ts'

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
)
const weekdays = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ')

const day = ({ weekday, date, month, year }: Day) =>
  `le ${weekdays[weekday]} ${date === 1 ? '1er' : date} ${months[month - 1]} ${year}`

function time({ hour, minute }: Moment) {
  if (minute > 0) return `${hour} h ${minute}`
  if (hour === 0) return 'minuit'
  if (hour === 12) return 'midi'
  return hour === 1 ? '1 heure' : `${hour} heures`
}

// Whoever is not named has no gender that is known: a delegation has one that says nothing of the person.
const representing = (party: Party) => `la délégation ${isObserver(party) ? 'observatrice ' : ''}${de(party)}`

const observer = { male: 'Observateur', female: 'Observatrice' }

function inBrackets(party: Party, gender: 'male' | 'female' | null) {
  if (!isObserver(party)) return asSaid(party.name)
  return `${gender ? observer[gender] : 'délégation observatrice'} ${de(party)}`
}

/** The phrases of the summary records of the United Nations in French, in the present tense. */
export const french: Wording = {
  at: (moment) => `à ${time(moment)}${moment.day ? `, ${day(moment.day)}` : ''}`,
  held: (place, on, at) => `tenue${place ? ` à ${place},` : ''} ${day(on)}${at ? `, ${at}` : ''}`,
  agendaItem: ({ number, title, documentSymbol }, isContinued) =>
    addressed(
      number ? `point ${number} de l'ordre du jour :` : null,
      title,
      isContinued && '(suite)',
      documentSymbol && `(${documentSymbol})`,
    ),
  presided: (subjects) =>
    `${inSeries(subjects, 'et')} ${subjects.length > 1 ? 'assurent' : 'assure'} la présidence.`,
  opened: (at) => `${addressed('la séance est ouverte', at)}.`,
  suspended: (at, resumedAt) =>
    `la séance est suspendue ${at}${resumedAt ? ` et reprise ${resumedAt}` : ''}.`,
  rose: (at) => `${addressed('la séance est levée', at)}.`,

  named: ({ title, name, party }) => {
    const gendered = { male: 'M.', female: 'Mme' }
    const person = addressed(
      title.isExcellency && 'S.E.',
      title.gender && gendered[title.gender],
      title.rest,
      name,
    )
    return party ? `${person} (${inBrackets(party, title.gender)})` : person
  },
  representing,
  chair: 'la présidence',

  onBehalfOf: (groups) => `au nom ${inSeries(groups.map(ofGroup), 'et')}`,
  fromTheChair: 'au nom de la présidence',
  inRightOfReply: (target) =>
    `dans l'exercice du droit de réponse${target ? ` à la suite de ${target}` : ''}`,
  inReplyTo: (target) => `en réponse à ${target}`,
  withReferenceTo: (target) => `à propos de ${target}`,
  speaking: (ways) => `parlant ${ways.join(' et ')}`,
  // All of them begin with "la", so that "de" and "à" never contract with them.
  target: {
    statement: (party) => `la déclaration faite par ${representing(party)}`,
    right_of_reply: (party) =>
      `la déclaration faite dans l'exercice du droit de réponse par ${representing(party)}`,
    point_of_order: (party) => `la motion d'ordre présentée par ${representing(party)}`,
    question: (party) => `la question posée par ${representing(party)}`,
    answer: (party) => `la réponse donnée par ${representing(party)}`,
    chair_remark: () => 'la déclaration faite au nom de la présidence',
    message_read_out: (party) => `la lecture du message ${de(party)}`,
    video_message: (party) => `la déclaration préenregistrée faite par ${representing(party)}`,
    written_statement: (party) => `la déclaration écrite présentée par ${representing(party)}`,
  },

  made: {
    statement: 'fait une déclaration',
    point_of_order: "présente une motion d'ordre",
    question: 'pose une question',
    written_statement: 'présente une déclaration écrite',
  },
  replied: (target) => (target ? `répond à ${target}` : 'répond'),
  tookTheFloor: 'prend la parole',
  preRecorded: (subject) => `dans une déclaration préenregistrée, ${subject} s'adresse à la réunion.`,
  sender: (speaker) => {
    if (speaker.name === null) return de(speaker.party)
    const sender = french.named({ ...speaker, name: speaker.name })
    return /^[aeiouyàâéèêëîïôöû]/i.test(sender) ? `d'${sender}` : `de ${sender}`
  },
  messageRead: (sender) => `il est donné lecture d'un message ${unclosed(sender)}.`,
  gaveTheFloor: (party) => `la présidence donne la parole à ${representing(party)}`,
  withdrew: (party) => `${representing(party)} se retire de la liste des orateurs`,
}
