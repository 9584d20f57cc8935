import type { Hanoi } from './fixtures.ts'

type Screen = {
  name: string
  path: (hanoi: Hanoi) => string
  /** What the heading says, and what is there only once the data is. */
  heading: RegExp
  shows: RegExp
  /** Only to change something: a reader has no business there. */
  isForm?: true
}

const conference = (rest: string) => (hanoi: Hanoi) => `/conferences/${hanoi.id}${rest}`
const session = (rest: string) => (hanoi: Hanoi) =>
  `/conferences/${hanoi.id}/sessions/${hanoi.secondPlenary}${rest}`

/** Every screen, each with data. */
export const screens: readonly Screen[] = [
  {
    name: 'conferences',
    path: () => '/conferences?q=hanoi',
    heading: /^Conferences/,
    shows: /National Convention|Ha Noi/,
  },
  {
    name: 'setting up a conference',
    path: () => '/conferences/new',
    heading: /^Set up a conference/,
    shows: /Time zone/,
    isForm: true,
  },
  { name: 'overview', path: conference(''), heading: /Cybercrime/, shows: /Registered speakers/ },
  {
    name: 'editing a conference',
    path: conference('/edit'),
    heading: /^Edit the conference/,
    shows: /Time zone/,
    isForm: true,
  },
  {
    name: 'rules of the floor',
    path: conference('/floor-rules'),
    heading: /^Rules of the floor/,
    shows: /Motion 1|To suspend the meeting/,
  },
  { name: 'sessions', path: conference('/sessions'), heading: /^Sessions/, shows: /second plenary/ },
  {
    name: 'adding a session',
    path: conference('/sessions/new'),
    heading: /^Add a session/,
    shows: /Scheduled start/,
    isForm: true,
  },
  { name: 'a session', path: session(''), heading: /second plenary/, shows: /Oscar Manuel Silvera/ },
  {
    name: 'a session with its minutes in French',
    path: session('?minutes=fr&floor=no'),
    heading: /second plenary/,
    shows: /Silvera Martínez \(Cuba\), Minister of Justice, fait une déclaration/,
  },
  {
    name: 'the desk of a session',
    path: session('/desk'),
    heading: /second plenary/,
    shows: /The session is closed/,
  },
  {
    name: 'editing a session',
    path: session('/edit'),
    heading: /second plenary/,
    shows: /Scheduled start/,
    isForm: true,
  },
  {
    name: 'interventions, one of them open',
    path: ({ id, cubas }) => `/conferences/${id}/interventions?country=CUB&open=${cubas}`,
    heading: /^Interventions/,
    shows: /As printed that day/,
  },
  {
    name: 'interventions that none fits',
    path: conference('/interventions?country=CUB&kind=answer'),
    heading: /^Interventions/,
    shows: /No intervention matches/,
  },
  {
    name: 'interventions at a wrong address',
    path: conference('/interventions?kind=speech'),
    heading: /^Interventions/,
    shows: /nothing here is called “speech”/,
  },
  {
    name: 'an intervention',
    path: ({ id, cubas }) => `/conferences/${id}/interventions/${cubas}`,
    heading: /Cuba/,
    shows: /As printed that day/,
  },
  {
    name: 'an intervention at the passage of a theme',
    path: ({ id, cubas, theme }) => `/conferences/${id}/interventions/${cubas}?at=passage~${theme}`,
    heading: /Cuba/,
    shows: /Cooperation against cybercrime is necessary/,
  },
  {
    name: 'the index by country',
    path: conference('/index'),
    heading: /^Index to Speeches/,
    shows: /Oscar Manuel Silvera/,
  },
  {
    name: 'the index by subject',
    path: conference('/index?by=subject'),
    heading: /^Index to Speeches/,
    shows: /Sovereignty and non-interference/i,
  },
  {
    name: 'a country over all conferences',
    path: () => '/countries/CUB',
    heading: /Cuba/,
    shows: /Sanctions and unilateral measures/,
  },
  {
    name: 'a former state',
    path: () => '/countries/CSK',
    heading: /Czechoslovakia/,
    shows: /Slovakia/,
  },
  {
    name: 'an organization over all conferences',
    path: () => '/organizations/UN',
    heading: /United Nations/,
    shows: /Secretary-General/,
  },
  { name: 'a group over all conferences', path: () => '/groups/G77', heading: /77/, shows: /All members/ },
  {
    name: 'a theme with who raised it',
    path: ({ id, theme }) => `/themes/${theme}?conference=${id}`,
    heading: /^International cooperation/,
    shows: /Spoke, but not of this/,
  },
  {
    name: 'a person over all conferences',
    path: ({ minister }) => `/persons/${minister}`,
    heading: /Silvera/,
    shows: /Capacities, as they were printed/,
  },
  {
    name: 'to complete',
    path: conference('/to-complete?queue=start'),
    heading: /^To complete/,
    shows: /in this queue/,
  },
  {
    name: 'a queue with nothing in it',
    path: conference('/to-complete?queue=long'),
    heading: /^To complete/,
    shows: /Nothing is in this queue/,
  },
  {
    name: 'one of a queue',
    path: ({ id, cubas }) => `/conferences/${id}/to-complete?queue=start&open=${cubas}`,
    heading: /^To complete/,
    shows: /Stance on/,
    isForm: true,
  },
  {
    name: 'recording an intervention',
    path: ({ id, secondPlenary }) => `/conferences/${id}/interventions/new?session=${secondPlenary}`,
    heading: /^Record an intervention/,
    shows: /Language spoken/,
    isForm: true,
  },
  {
    name: 'editing an intervention',
    path: ({ id, cubas }) => `/conferences/${id}/interventions/${cubas}/edit`,
    heading: /Cuba/,
    shows: /Stance on/,
    isForm: true,
  },
  {
    name: 'delegations',
    path: conference('/delegations'),
    heading: /^Delegations/,
    shows: /Zimbabwe|Algeria/,
  },
  {
    name: 'delegations that may be one',
    path: conference('/delegations?duplicates=true'),
    heading: /^Delegations/,
    shows: /No duplicates found/,
    isForm: true,
  },
  {
    name: 'a delegation',
    path: ({ id, cuba }) => `/conferences/${id}/delegations/${cuba}`,
    heading: /Cuba/,
    shows: /Silvera/,
  },
  {
    name: 'the search',
    path: () => '/search?q=cybercrime&notCountry=CUB',
    heading: /^Search/,
    shows: /Narrow down|Country/,
  },
  {
    name: 'the search of a conference that finds nothing',
    path: conference('/search?q=Vietnm'),
    heading: /^Search/,
    shows: /Nothing was found/,
  },
  { name: 'groups', path: conference('/groups'), heading: /^Groups/, shows: /European Union/ },
  { name: 'persons', path: conference('/persons'), heading: /^Persons/, shows: /Silvera/ },
  {
    name: 'persons who may be one',
    path: conference('/persons?duplicates=true'),
    heading: /^Persons/,
    shows: /two of the same name can be two/,
    isForm: true,
  },
  { name: 'themes', path: conference('/themes'), heading: /^Themes/, shows: /International cooperation/ },
  {
    name: 'themes that may be one',
    path: conference('/themes?duplicates=true'),
    heading: /^Themes/,
    shows: /two of the same name can be two/,
    isForm: true,
  },
  { name: 'sources', path: conference('/sources'), heading: /^Sources/, shows: /Conference guidelines/ },
  { name: 'instruments', path: conference('/instruments'), heading: /^Instruments/, shows: /Cybercrime/ },
  { name: 'coverage', path: conference('/coverage'), heading: /^Coverage/, shows: /Zimbabwe/ },
  {
    name: 'coverage, those who signed and were silent',
    path: conference('/coverage?standing=signed&spoke=false&kind=statement'),
    heading: /^Coverage/,
    shows: /Algeria/,
  },
  {
    name: 'shares of the floor in figures',
    path: conference('/coverage/shares'),
    heading: /^Shares of the floor/,
    shows: /African Group/,
  },
  {
    name: 'coverage of the themes',
    path: conference('/coverage/themes'),
    heading: /^Coverage of the themes/,
    shows: /Multilateralism/,
  },
  {
    name: 'comparing',
    path: conference('/compare?with=CUB,VNM,members:AFRICAN'),
    heading: /^Compare/,
    shows: /Reaffirmed multilateralism/,
  },
  {
    name: 'comparing over all conferences',
    path: () => '/compare?with=CUB,members:AFRICAN',
    heading: /^Compare/,
    shows: /Reaffirmed multilateralism/,
  },
  {
    name: 'comparing nobody yet',
    path: conference('/compare'),
    heading: /^Compare/,
    shows: /Nobody is compared yet/,
  },
  { name: 'pictures', path: conference('/pictures'), heading: /^Pictures/, shows: /A theme over time/ },
  {
    name: 'the heat map',
    path: conference('/pictures/heat-map'),
    heading: /^Themes by delegation/,
    shows: /Multilateralism/,
  },
  {
    name: 'the timeline',
    path: conference('/pictures/timeline'),
    heading: /^Timeline/,
    shows: /Oscar Manuel Silvera/,
  },
  {
    name: 'the floor by group',
    path: conference('/pictures/floor'),
    heading: /^Shares of the floor/,
    shows: /African Group/,
  },
  {
    name: 'the map',
    path: conference('/pictures/map'),
    heading: /^Who spoke and who signed/,
    shows: /On no map/,
  },
  {
    name: 'a theme over time, to be chosen',
    path: conference('/pictures/theme'),
    heading: /^A theme over time/,
    shows: /Choose a theme/,
  },
  {
    name: 'a theme over time',
    path: ({ id, theme }) => `/conferences/${id}/pictures/theme?theme=${theme}`,
    heading: /^A theme over time/,
    shows: /In figures/,
  },
  {
    name: 'users',
    path: () => '/accounts',
    heading: /^Users/,
    shows: /administrator@example.org/,
    isForm: true,
  },
  {
    name: 'your account',
    path: () => '/accounts/me',
    heading: /^Your account/,
    shows: /This one/,
    isForm: true,
  },
  {
    name: 'the activity',
    path: conference('/activity?kind=person'),
    heading: /^Activity/,
    shows: /Kind of record/,
    isForm: true,
  },
  { name: 'the bin', path: conference('/bin'), heading: /^Bin/, shows: /hidden/, isForm: true },
  {
    name: 'the history of an intervention',
    path: ({ id, cubas }) => `/conferences/${id}/history/intervention/${cubas}`,
    heading: /^History: Cuba/,
    shows: /Sample loaded/,
    isForm: true,
  },
]
