import type { Intervention } from './intervention.ts'

/** The three statements of the second plenary that reports give in some detail. */
export const statementsInDetail: Intervention[] = [
  {
    session: 'secondPlenary',
    person: 'phamTheTung',
    kind: 'chair_remark',
    summary:
      'From the chair, recalled the signing and what General Secretary To Lam, President Luong Cuong and Prime ' +
      'Minister Pham Minh Chinh had said of it: Viet Nam wants the Convention to enter into force early, with all ' +
      'states taking part and nobody left behind, and solidarity for a safe, healthy and sustainable cyberspace. ' +
      'Reported that 19 statements were heard in the plenary of the day before, which stressed that the Convention ' +
      'is the first global legal framework of its kind. Many states had pledged there to fight cybercrime, to share ' +
      'information and evidence, and to develop common standards; developed countries had pledged the ' +
      'capacity-building and technical support that developing countries asked for.',
    themes: [
      {
        theme: 'ratification',
        stance: 'supports',
        passage:
          'Viet Nam wants the Convention to enter into force early, with all states taking part and nobody left behind',
      },
      {
        theme: 'cooperation',
        stance: 'supports',
        passage: 'solidarity for a safe, healthy and sustainable cyberspace',
      },
      { theme: 'evidence', stance: 'mentions', passage: 'to share information and evidence' },
      { theme: 'governance', stance: 'mentions', passage: 'to develop common standards' },
      {
        theme: 'capacity',
        stance: 'mentions',
        passage:
          'developed countries had pledged the capacity-building and technical support that developing countries asked for',
      },
    ],
    sources: [{ source: 'tinTuc' }],
  },
  {
    session: 'secondPlenary',
    person: 'kubayi',
    summary:
      'Thanked Viet Nam for its welcome and congratulated the United Nations and all states on years of work. ' +
      'International cooperation is the core of the Convention, because no state can fight cybercrime alone. Urged ' +
      'all Member States to sign and ratify it; only full implementation will make it effective.',
    note: 'Sources differ on who spoke: see what each of them says.',
    themes: [
      {
        theme: 'cooperation',
        stance: 'supports',
        passage:
          'International cooperation is the core of the Convention, because no state can fight cybercrime alone.',
      },
      {
        theme: 'ratification',
        stance: 'supports',
        passage: 'Urged all Member States to sign and ratify it',
      },
      {
        theme: 'implementation',
        stance: 'supports',
        passage: 'only full implementation will make it effective',
      },
    ],
    sources: [
      {
        source: 'vov',
        says: 'The Minister of Justice and Constitutional Development, Mmamoloko Kubayi, spoke for South Africa.',
      },
      { source: 'tinTuc', says: 'The representative of South Africa spoke; no name is given.' },
    ],
  },
  {
    session: 'secondPlenary',
    person: 'silvera',
    summary:
      'Called the signing an important step. Cooperation against cybercrime is necessary, and it has to respect the ' +
      'sovereignty of states and non-interference in their internal affairs. Warned that the misuse of technology ' +
      'and of artificial intelligence, and cybercrime across borders, threaten stability, and called for shared ' +
      'responsibility. Reaffirmed multilateralism. Called for lifting the sanctions that hinder states in building ' +
      'their cyber-defence. Cuba wants a safe and stable cyberspace built on cooperation, transparency and respect ' +
      'for sovereignty.',
    themes: [
      {
        theme: 'cooperation',
        stance: 'conditional',
        passage:
          'Cooperation against cybercrime is necessary, and it has to respect the sovereignty of states and ' +
          'non-interference in their internal affairs.',
      },
      {
        theme: 'sovereignty',
        stance: 'supports',
        passage: 'it has to respect the sovereignty of states and non-interference in their internal affairs',
      },
      {
        theme: 'artificialIntelligence',
        stance: 'mentions',
        passage: 'Warned that the misuse of technology and of artificial intelligence',
      },
      {
        theme: 'sanctions',
        stance: 'opposes',
        passage: 'Called for lifting the sanctions that hinder states in building their cyber-defence.',
      },
      { theme: 'multilateralism', stance: 'supports', passage: 'Reaffirmed multilateralism.' },
    ],
    sources: [{ source: 'tinTuc' }],
  },
]
