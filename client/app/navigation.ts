/** The sections of a conference, in the order they stand in the top bar. */
export const navigation = [
  { to: '/conferences/$conferenceId', name: 'overview', isExact: true },
  { to: '/conferences/$conferenceId/sessions', name: 'sessions', isExact: false },
  { to: '/conferences/$conferenceId/interventions', name: 'interventions', isExact: false },
  { to: '/conferences/$conferenceId/search', name: 'search', isExact: false },
  { to: '/conferences/$conferenceId/to-complete', name: 'toComplete', isExact: false },
  { to: '/conferences/$conferenceId/delegations', name: 'delegations', isExact: false },
  { to: '/conferences/$conferenceId/groups', name: 'groups', isExact: false },
  { to: '/conferences/$conferenceId/persons', name: 'persons', isExact: false },
  { to: '/conferences/$conferenceId/themes', name: 'themes', isExact: false },
  { to: '/conferences/$conferenceId/index', name: 'index', isExact: false },
  { to: '/conferences/$conferenceId/sources', name: 'sources', isExact: false },
  { to: '/conferences/$conferenceId/instruments', name: 'instruments', isExact: false },
  { to: '/conferences/$conferenceId/coverage', name: 'coverage', isExact: false, holds: ['compare'] },
  { to: '/conferences/$conferenceId/pictures', name: 'pictures', isExact: false },
  {
    to: '/conferences/$conferenceId/activity',
    name: 'activity',
    isExact: false,
    isForEditors: true,
    // Screens that are reached from it and have addresses of their own.
    holds: ['bin', 'history'],
  },
] as const

/** The letter after G that goes to each section. */
export const goKeys: Record<(typeof navigation)[number]['name'], string> = {
  overview: 'o',
  sessions: 's',
  interventions: 'i',
  search: 'f',
  toComplete: 'c',
  delegations: 'd',
  groups: 'g',
  persons: 'p',
  themes: 't',
  index: 'x',
  sources: 'r',
  instruments: 'n',
  coverage: 'v',
  pictures: 'u',
  activity: 'a',
}
