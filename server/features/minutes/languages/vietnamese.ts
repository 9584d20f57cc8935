import type { Group, Party } from '../rules/log.ts'
import { type Day, type Moment, twoDigits } from '../rules/moment.ts'
import { addressed, type Title } from '../rules/title.ts'
import { inSeries, isObserver, type Wording } from '../rules/wording.ts'

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

const day = ({ weekday, date, month, year }: Day) =>
  `${weekdays[weekday]}, ngày ${date} tháng ${month} năm ${year}`

const time = ({ hour, minute }: Moment) => (minute === 0 ? `${hour} giờ` : `${hour} giờ ${twoDigits(minute)}`)

const representing = (party: Party) => `${isObserver(party) ? 'quan sát viên' : 'đại diện'} ${party.name}`

function pronoun({ isExcellency, gender }: Title) {
  if (gender === 'female') return 'bà'
  if (gender === 'male') return isExcellency ? 'ngài' : 'ông'
  return null
}

// A description, not a name, is written small: "các nước kém phát triển nhất".
const group = ({ name }: Group) => (name.startsWith('Các ') ? `c${name.slice(1)}` : name)

/** The phrases of the minutes of meetings in Vietnamese, as its ministries and the press write them. */
export const vietnamese: Wording = {
  at: (moment) => `lúc ${time(moment)}${moment.day ? `, ${day(moment.day)}` : ''}`,
  held: (place, on, at) => `họp${place ? ` tại ${place},` : ''} ${day(on)}${at ? `, ${at}` : ''}`,
  agendaItem: ({ number, title, documentSymbol }, isContinued) =>
    addressed(
      number ? `mục ${number} của chương trình nghị sự:` : null,
      title,
      isContinued && '(tiếp theo)',
      documentSymbol && `(${documentSymbol})`,
    ),
  presided: (subjects) =>
    `phiên họp do ${inSeries(subjects, 'và')} ${subjects.length > 1 ? 'đồng chủ trì' : 'chủ trì'}.`,
  opened: (at) => `${addressed('phiên họp bắt đầu', at)}.`,
  suspended: (at, resumedAt) => `phiên họp tạm ngừng ${at}${resumedAt ? ` và tiếp tục ${resumedAt}` : ''}.`,
  rose: (at) => `${addressed('phiên họp kết thúc', at)}.`,

  named: ({ title, name, party }) =>
    addressed(
      pronoun(title),
      title.rest,
      name,
      party && `(${isObserver(party) ? `Quan sát viên ${party.name}` : party.name})`,
    ),
  representing,
  chair: 'chủ tọa',

  onBehalfOf: (groups) =>
    inSeries(
      groups.map((one) => `thay mặt ${group(one)}`),
      'và',
    ),
  fromTheChair: 'với tư cách chủ tọa',
  inRightOfReply: (target) => `thực hiện quyền trả lời${target ? ` đối với ${target}` : ''}`,
  inReplyTo: (target) => `đáp lại ${target}`,
  withReferenceTo: (target) => `liên quan đến ${target}`,
  speaking: (ways) => ways.join(' và '),
  target: {
    statement: (party) => `bài phát biểu của ${representing(party)}`,
    right_of_reply: (party) => `phát biểu thực hiện quyền trả lời của ${representing(party)}`,
    point_of_order: (party) => `vấn đề thủ tục do ${representing(party)} nêu`,
    question: (party) => `câu hỏi của ${representing(party)}`,
    answer: (party) => `câu trả lời của ${representing(party)}`,
    chair_remark: () => 'phát biểu của chủ tọa',
    message_read_out: (party) => `thông điệp của ${party.name}`,
    video_message: (party) => `bài phát biểu ghi hình của ${representing(party)}`,
    written_statement: (party) => `bài phát biểu bằng văn bản của ${representing(party)}`,
  },

  made: {
    statement: 'phát biểu',
    point_of_order: 'nêu vấn đề thủ tục',
    question: 'nêu câu hỏi',
    written_statement: 'gửi bài phát biểu bằng văn bản',
  },
  replied: (target) => (target ? `trả lời ${target}` : 'trả lời'),
  tookTheFloor: 'bắt đầu phát biểu',
  preRecorded: (subject) => `${subject} gửi bài phát biểu ghi hình tới phiên họp.`,
  sender: (speaker) =>
    speaker.name === null ? speaker.party.name : vietnamese.named({ ...speaker, name: speaker.name }),
  messageRead: (sender) => `thông điệp của ${sender} được đọc tại phiên họp.`,
  gaveTheFloor: (party) => `chủ tọa mời ${representing(party)} phát biểu`,
  withdrew: (party) => `${representing(party)} rút khỏi danh sách phát biểu`,
}
