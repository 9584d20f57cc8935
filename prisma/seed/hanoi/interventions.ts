import type { Intervention } from './intervention.ts'
import { statementsInDetail } from './statements-in-detail.ts'

const contentUnknown = 'The sources used here name the speaker and the occasion, not what was said.'
const sessionUnknown =
  'Published for the conference. No source says at which session it was given, or whether it was read; it stands ' +
  'with the second plenary because a record needs a session. What it says has not been summarized yet.'

/** Everything that the sources report as said or handed in, in the order of the sessions. */
export const interventions: Intervention[] = [
  {
    session: 'ceremony',
    person: 'luongCuong',
    note: contentUnknown,
    sources: [{ source: 'vovOpening' }],
  },
  {
    session: 'ceremony',
    person: 'guterres',
    summary:
      'Called the Convention a powerful instrument for strengthening collective defences against cybercrime.',
    note: 'The summary rests on the title of the report, which carries the full text.',
    themes: [
      {
        theme: 'cooperation',
        stance: 'supports',
        passage: 'a powerful instrument for strengthening collective defences against cybercrime',
      },
    ],
    sources: [{ source: 'vietnamPlus' }],
  },
  {
    session: 'ceremony',
    person: 'wahbi',
    note: 'A speech made on signing; the source carries its text, which has not been summarized yet.',
    sources: [{ source: 'expressTv' }],
  },
  {
    session: 'firstPlenary',
    person: 'phamMinhChinh',
    summary: 'Opened the high-level discussion and called for global action to carry out the Convention.',
    note: 'The summary rests on the title of the report.',
    themes: [
      {
        theme: 'implementation',
        stance: 'supports',
        passage: 'called for global action to carry out the Convention',
      },
    ],
    sources: [{ source: 'laoDong' }],
  },
  {
    session: 'firstPlenary',
    person: 'thistlethwaite',
    note: contentUnknown,
    sources: [{ source: 'theStar' }],
  },
  {
    session: 'firstPlenary',
    delegation: 'RUS',
    post: 'President of the Russian Federation',
    kind: 'message_read_out',
    summary: 'A message of the President of the Russian Federation to the conference was read out.',
    note: 'No source used here says who read it or what it said.',
    sources: [{ source: 'unidentified' }],
  },
  ...statementsInDetail,
  {
    session: 'secondPlenary',
    delegation: 'GHA',
    kind: 'written_statement',
    note: sessionUnknown,
    sources: [{ source: 'ghana' }],
  },
  {
    session: 'secondPlenary',
    delegation: 'ZWE',
    kind: 'written_statement',
    note: sessionUnknown,
    sources: [{ source: 'zimbabwe' }],
  },
  {
    session: 'secondPlenary',
    person: 'esposito',
    kind: 'written_statement',
    note: sessionUnknown,
    sources: [{ source: 'councilOfEurope' }],
  },
  {
    session: 'secondPlenary',
    delegation: 'EU',
    kind: 'written_statement',
    note: sessionUnknown,
    sources: [{ source: 'euDeclaration' }],
  },
  {
    session: 'closing',
    person: 'luongTamQuang',
    summary: 'Closed the conference for the host country.',
    note: contentUnknown,
    sources: [{ source: 'baoQuocTe' }],
  },
]
