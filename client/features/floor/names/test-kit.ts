import type { DeskKit } from '#contract/floor'
import { knownOf } from './known.ts'

const delegation = (
  id: string,
  code: string | null,
  name: string,
  names: string[] = [],
  more: Partial<DeskKit['delegations'][number]> = {},
) => ({
  id,
  code,
  name,
  kind: 'state' as const,
  shortcut: code ?? '',
  names,
  groups: [],
  speakers: [],
  ...more,
})

/** A few delegations, each with what makes it hard to find. */
export const testKit: DeskKit = {
  delegations: [
    delegation('cuba', 'CUB', 'Cuba', ['Куба', '古巴', 'كوبا'], { groups: ['g77', 'grulac'] }),
    delegation('viet-nam', 'VNM', 'Viet Nam', ['Việt Nam', 'Vietnam', 'Socialist Republic of Viet Nam'], {
      groups: ['asia-pacific', 'asean'],
    }),
    delegation('russia', 'RUS', 'Russian Federation', ['Nga', 'Russia', 'Fédération de Russie']),
    delegation('nigeria', 'NGA', 'Nigeria', ['Nigéria']),
    delegation('niger', 'NER', 'Niger', ['Niger (le)']),
    delegation('kingdom', 'GBR', 'United Kingdom of Great Britain and Northern Ireland', [
      'UK',
      'Royaume-Uni',
      'United Kingdom',
    ]),
    delegation('south-africa', 'ZAF', 'South Africa', ['Nam Phi', 'Afrique du Sud'], {
      groups: ['g77', 'african'],
    }),
    delegation('ivory-coast', 'CIV', "Côte d'Ivoire", ['Ivory Coast']),
    delegation('union', 'EU', 'European Union', [], { kind: 'intergovernmental_organization' }),
    delegation('unodc', 'UNODC', 'United Nations Office on Drugs and Crime', [], {
      kind: 'un_entity',
      shortcut: 'UND',
    }),
  ],
  groups: [
    group('g77', 'G77', 'Group of 77 and China', 'negotiating'),
    group('asean', 'ASEAN', 'Association of Southeast Asian Nations', 'political'),
    group('grulac', 'GRULAC', 'Latin American and Caribbean Group', 'regional'),
    group('african', 'AFRICAN', 'African Group', 'regional'),
    group('asia-pacific', 'APG', 'Asia-Pacific Group', 'regional'),
  ],
  themes: [],
}

function group(id: string, code: string, name: string, kind: string) {
  return { id, code, name, names: {}, kind, isRegional: kind === 'regional' }
}

export const testKnown = knownOf(testKit)
