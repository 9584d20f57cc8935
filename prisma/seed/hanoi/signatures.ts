import type { SourceKey } from './sources.ts'

type Signature = { participant: string; signedOn: string | null; sources: SourceKey[] }

const on = (signedOn: string | null, sources: SourceKey[], codes: string): Signature[] =>
  codes.split(' ').map((participant) => ({ participant, signedOn, sources }))

const firstDay = '2025-10-25'
const secondDay = '2025-10-26'

/**
 * 71 of the 72 that the depositary counted over the two days, by country code, and EU for the European Union.
 * The day is empty where the source gives none.
 */
export const signatures: Signature[] = [
  ...on(
    firstDay,
    ['depositary', 'verdragenbank'],
    'DZA AGO AUS AUT AZE BLR BEL BRA BRN BFA KHM CHL CHN CRI CUB CZE CIV PRK COD DJI DOM ECU EGY EU FRA GHA GRC ' +
      'GNB IRN IRL JAM',
  ),
  ...on(
    firstDay,
    ['verdragenbank'],
    'KAZ LAO LBY LUX MYS MDV MAR MOZ NAM NRU NIC NGA PLW PNG PER PHL POL PRT QAT RUS SVK SVN ESP LKA PSE THA TGO ' +
      'TUR TZA UZB',
  ),
  ...on(secondDay, ['verdragenbank'], 'MLI RWA SAU'),
  ...on('2025-11-19', ['verdragenbank'], 'MUS'),
  ...on(null, ['newshour'], 'SWE GBR VEN VNM'),
  ...on(null, ['vov'], 'ZAF'),
  ...on(null, ['technomag'], 'ZWE'),
]
