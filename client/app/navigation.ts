/** The sections of a conference, in the order they stand in the top bar. */
export const navigation = [
  { to: '/conferences/$conferenceId', name: 'overview', isExact: true },
  { to: '/conferences/$conferenceId/sessions', name: 'sessions', isExact: false },
  { to: '/conferences/$conferenceId/interventions', name: 'interventions', isExact: false },
] as const
