import { keyed } from './keyed.ts'
import type { PersonKey } from './persons.ts'
import type { SourceKey } from './sources.ts'

type Session = {
  type: 'ceremony' | 'plenary' | 'workshop' | 'closing'
  title: string
  heldOn: string
  /** Local times of the programme; when a session really began or ended no source says. */
  scheduledStart?: string
  scheduledEnd?: string
  chairs?: PersonKey[]
  note?: string
  sources: SourceKey[]
}

const noTime = 'No source gives the hour.'
const orderOfReports = 'The list follows the reports, which do not give the order of the floor.'
const workshops = 'Several were held in parallel; the sources used here do not list them.'

export const sessions = keyed<Session>()({
  ceremony: {
    type: 'ceremony',
    title: 'Opening and signing ceremony',
    heldOn: '2025-10-25',
    scheduledStart: '09:00',
    note: 'Sources count between 64 and 72 signatures.',
    sources: ['guidelines', 'pressConference'],
  },
  firstPlenary: {
    type: 'plenary',
    title: 'High-level discussion, first plenary',
    heldOn: '2025-10-25',
    chairs: ['buiThanhSon', 'waly'],
    note: `Held in the afternoon. ${noTime} ${orderOfReports}`,
    sources: ['tinTuc', 'laoDong'],
  },
  secondPlenary: {
    type: 'plenary',
    title: 'High-level discussion, second plenary',
    heldOn: '2025-10-26',
    chairs: ['phamTheTung', 'nguyenMinhVu'],
    note: `Held in the morning. ${noTime} ${orderOfReports}`,
    sources: ['tinTuc', 'candSecondPlenary', 'vov'],
  },
  morningWorkshops: {
    type: 'workshop',
    title: 'Workshops and side events, morning',
    heldOn: '2025-10-26',
    scheduledStart: '09:00',
    scheduledEnd: '10:15',
    note: workshops,
    sources: ['guidelines'],
  },
  noonWorkshops: {
    type: 'workshop',
    title: 'Workshops and side events, noon',
    heldOn: '2025-10-26',
    scheduledStart: '12:00',
    scheduledEnd: '13:15',
    note: workshops,
    sources: ['guidelines'],
  },
  afternoonWorkshops: {
    type: 'workshop',
    title: 'Workshops and side events, afternoon',
    heldOn: '2025-10-26',
    scheduledStart: '13:30',
    scheduledEnd: '14:45',
    note: workshops,
    sources: ['guidelines'],
  },
  closing: {
    type: 'closing',
    title: 'Closing',
    heldOn: '2025-10-26',
    note: noTime,
    sources: ['baoQuocTe'],
  },
})

export type SessionKey = keyof typeof sessions
