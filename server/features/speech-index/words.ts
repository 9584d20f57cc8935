import type { IndexEntry, IndexOrder } from '#contract/speech-index'

/** What an index in plain text says beside what is in it. */
export type Words = {
  title: string
  by: Record<IndexOrder, string>
  see: string
  seeAlso: string
  representative: string
  noSpeaker: string
  noSubject: string
  onBehalfOf: string
  kind: Record<Exclude<IndexEntry['kind'], 'statement'>, string>
}

const en: Words = {
  title: 'Index to Speeches',
  by: { country: 'By country or organization', speaker: 'By speaker', subject: 'By subject' },
  see: 'see',
  seeAlso: 'see also',
  representative: 'Representative',
  noSpeaker: 'Speakers not known by name',
  noSubject: 'No subject recorded',
  onBehalfOf: 'on behalf of',
  kind: {
    right_of_reply: 'right of reply',
    point_of_order: 'point of order',
    question: 'question',
    answer: 'answer',
    chair_remark: 'remark of the Chair',
    message_read_out: 'message read out',
    video_message: 'video message',
    written_statement: 'written statement',
  },
}

const vi: Words = {
  title: 'Mục lục phát biểu',
  by: { country: 'Theo quốc gia hoặc tổ chức', speaker: 'Theo người phát biểu', subject: 'Theo chủ đề' },
  see: 'xem',
  seeAlso: 'xem thêm',
  representative: 'Đại diện',
  noSpeaker: 'Người phát biểu không rõ tên',
  noSubject: 'Không ghi chủ đề',
  onBehalfOf: 'thay mặt',
  kind: {
    right_of_reply: 'quyền trả lời',
    point_of_order: 'vấn đề thủ tục',
    question: 'câu hỏi',
    answer: 'trả lời',
    chair_remark: 'lời của người chủ trì',
    message_read_out: 'thông điệp được đọc',
    video_message: 'thông điệp video',
    written_statement: 'phát biểu bằng văn bản',
  },
}

/** The words of a language; English where there are none in it. */
export const wordsOf = (language: string) => (language.split('-')[0] === 'vi' ? vi : en)
