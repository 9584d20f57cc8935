/** Facts from the pages named in sources.ts, sentences of our own. What no source says stays empty. */
export const conference = {
  slug: 'hanoi-2025',
  name: 'Signing Ceremony and High-Level Conference of the United Nations Convention against Cybercrime',
  shortName: 'Hanoi Convention',
  motto: 'Countering cybercrime, sharing responsibility, securing our future',
  description:
    'Viet Nam, with the United Nations, hosted the ceremony at which the United Nations Convention against ' +
    'Cybercrime was opened for signature, and a high-level conference on it. Many delegations welcomed the ' +
    'progress made since the adoption of the Convention, above all on the rules of procedure of the Conference ' +
    'of the States Parties, and wished to see them finished soon. Where sources disagree, the record keeps what ' +
    'each of them says.',
  place: 'Ha Noi',
  venue: 'National Convention Centre',
  timeZone: 'Asia/Ho_Chi_Minh',
  startsOn: '2025-10-25',
  endsOn: '2025-10-26',
} as const

export const instrument = {
  name: 'United Nations Convention against Cybercrime',
  shortName: 'Hanoi Convention',
  openedOn: '2025-10-25',
  closesOn: '2026-12-31',
  entryIntoForceRule: 'Enters into force 90 days after the 40th instrument of ratification.',
  note: 'The Convention has 68 articles. After Ha Noi it stays open for signature in New York.',
} as const
