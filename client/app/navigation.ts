/** The sections of a conference, in the order they stand in the top bar. */
export const navigation = [{ to: '/conferences/$conferenceId', name: 'overview', isExact: true }] as const
