import type { Party } from '../rules/log.ts'
import { type Day, type Moment, twoDigits } from '../rules/moment.ts'
import { addressed } from '../rules/title.ts'
import { asSaid, ended, inSeries, isObserver, type Wording } from '../rules/wording.ts'
import { withArticle } from './english-names.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

const day = ({ weekday, date, month, year }: Day) =>
  `${weekdays[weekday]}, ${date} ${months[month - 1]} ${year}`

function time({ hour, minute }: Moment) {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon'
  const written = minute === 0 ? `${hour % 12 || 12}` : `${hour % 12 || 12}.${twoDigits(minute)}`
  return `${written} ${hour < 12 ? 'a.m.' : 'p.m.'}`
}

const representing = (party: Party) =>
  `the ${isObserver(party) ? 'observer for' : 'representative of'} ${withArticle(party)}`

/** The phrases of the summary records of the United Nations in English, in the past tense. */
export const english: Wording = {
  at: (moment) => `at ${time(moment)}${moment.day ? ` on ${day(moment.day)}` : ''}`,
  held: (place, on, at) => `held${place ? ` at ${place}` : ''} on ${day(on)}${at ? `, ${at}` : ''}`,
  agendaItem: ({ number, title, documentSymbol }, isContinued) =>
    addressed(
      number ? `Agenda item ${number}:` : null,
      title,
      isContinued && '(continued)',
      documentSymbol && `(${documentSymbol})`,
    ),
  presided: (subjects) => `${inSeries(subjects, 'and')} presided.`,
  opened: (at) => ended(addressed('the meeting was called to order', at)),
  suspended: (at, resumedAt) =>
    ended(`the meeting was suspended ${at}${resumedAt ? ` and resumed ${resumedAt}` : ''}`),
  rose: (at) => ended(addressed('the meeting rose', at)),

  named: ({ title, name, party }) => {
    const gendered = { male: 'Mr.', female: 'Ms.' }
    const person = addressed(
      title.isExcellency && 'H.E.',
      title.gender && gendered[title.gender],
      title.rest,
      name,
    )
    if (!party) return person
    return `${person} (${isObserver(party) ? `Observer for ${withArticle(party)}` : asSaid(party.name)})`
  },
  representing,
  chair: 'the Chair',

  onBehalfOf: (groups) =>
    `on behalf ${inSeries(
      groups.map((group) => `of ${withArticle(group)}`),
      'and',
    )}`,
  fromTheChair: 'from the Chair',
  inRightOfReply: (target) => `in exercise of the right of reply${target ? ` to ${target}` : ''}`,
  inReplyTo: (target) => `in reply to ${target}`,
  withReferenceTo: (target) => `with reference to ${target}`,
  speaking: (ways) => `speaking ${ways.join(' and ')}`,
  target: {
    statement: (party) => `the statement made by ${representing(party)}`,
    right_of_reply: (party) =>
      `the statement made in exercise of the right of reply by ${representing(party)}`,
    point_of_order: (party) => `the point of order raised by ${representing(party)}`,
    question: (party) => `the question put by ${representing(party)}`,
    answer: (party) => `the answer given by ${representing(party)}`,
    chair_remark: () => 'the statement made from the Chair',
    message_read_out: (party) => `the message from ${withArticle(party)}`,
    video_message: (party) => `the pre-recorded statement by ${representing(party)}`,
    written_statement: (party) => `the written statement submitted by ${representing(party)}`,
  },

  made: {
    statement: 'made a statement',
    point_of_order: 'raised a point of order',
    question: 'put a question',
    written_statement: 'submitted a written statement',
  },
  replied: (target) => (target ? `replied to ${target}` : 'replied'),
  tookTheFloor: 'took the floor',
  preRecorded: (subject) => `in a pre-recorded statement, ${subject} addressed the meeting.`,
  sender: (speaker) =>
    speaker.name === null ? withArticle(speaker.party) : english.named({ ...speaker, name: speaker.name }),
  messageRead: (sender) => `a message from ${sender} was read out.`,
  gaveTheFloor: (party) => `the Chair gave the floor to ${representing(party)}`,
  withdrew: (party) => `${representing(party)} withdrew from the list of speakers`,
}
