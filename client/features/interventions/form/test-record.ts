import type { Intervention } from './values.ts'

const idOf = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A record as the API answers it, for tests. */
export const recorded = (changed: Partial<Intervention> = {}): Intervention => ({
  id: idOf(1),
  version: 1,
  createdAt: '2025-10-26T04:00:00.000Z',
  updatedAt: '2025-10-26T04:00:00.000Z',
  conferenceId: idOf(2),
  session: { id: idOf(3), title: 'Second plenary', type: 'plenary', heldOn: '2025-10-26' },
  place: 1024,
  delegation: { id: idOf(4), code: 'CUB', name: 'Cuba', kind: 'state' },
  person: { id: idOf(5), name: 'Oscar Manuel Silvera Martínez' },
  speakerName: 'Oscar Manuel Silvera Martínez',
  speakerHonorific: null,
  speakerPost: 'Minister of Justice',
  groups: [{ id: idOf(6), code: 'G77', name: 'Group of 77 and China', names: {} }],
  kind: 'statement',
  status: 'delivered',
  repliesToId: null,
  agendaItemId: null,
  allottedSeconds: 300,
  startedAt: '2025-10-26T03:42:10Z',
  endedAt: '2025-10-26T03:48:55Z',
  durationSeconds: 405,
  language: 'es',
  summary: 'Cuba ủng hộ Công ước.',
  reviewState: 'provisional',
  themes: [
    {
      theme: { id: idOf(7), name: 'Sovereignty', names: {}, hue: 2 },
      stance: 'supports',
      passage: 'Công ước',
    },
  ],
  sources: 1,
  motion: null,
  pausedSeconds: 0,
  note: null,
  reviewedAt: null,
  reviewedBy: null,
  lacks: [],
  corrigenda: [],
  texts: [{ kind: 'verbatim', language: 'es', body: 'Señor Presidente' }],
  citations: [
    { source: { id: idOf(8), title: 'Tin Tuc', publisher: 'VNA', url: null }, says: 'eleventh speaker' },
  ],
  repliesTo: null,
  replies: [],
  ...changed,
})
