/** The pictures of a conference, each with its address. */
export const pictures = [
  { name: 'heatMap', to: '/conferences/$conferenceId/pictures/heat-map' },
  { name: 'timeline', to: '/conferences/$conferenceId/pictures/timeline' },
  { name: 'floor', to: '/conferences/$conferenceId/pictures/floor' },
  { name: 'map', to: '/conferences/$conferenceId/pictures/map' },
  { name: 'theme', to: '/conferences/$conferenceId/pictures/theme' },
] as const

export type PictureName = (typeof pictures)[number]['name']
