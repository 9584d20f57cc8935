import { describe, expect, it } from 'vitest'
import { readReferenceData } from '../../../../prisma/seed/reference-data.ts'
import { titleOf } from '../rules/title.ts'
import { withArticle } from './english-names.ts'
import { ofGroup as groupInFrench, de as ofFrench } from './french-names.ts'
import { ofGroup as groupInSpanish, de as ofSpanish } from './spanish-names.ts'

const { countries, groups } = readReferenceData()
const named = (code: string, language: string) => ({
  countryCode: code,
  name: countries.find((country) => country.code === code)!.names[language]!,
})

describe('countries within a sentence', () => {
  it.each([
    ['ZAF', 'South Africa', "de l'Afrique du Sud", 'de Sudáfrica'],
    ['VNM', 'Viet Nam', 'du Viet Nam', 'de Viet Nam'],
    [
      'IRN',
      'the Islamic Republic of Iran',
      "de la République islamique d'Iran",
      'de la República Islámica del Irán',
    ],
    [
      'VEN',
      'the Bolivarian Republic of Venezuela',
      'de la République bolivarienne du Venezuela',
      'de la República Bolivariana de Venezuela',
    ],
    [
      'BOL',
      'the Plurinational State of Bolivia',
      "de l'État plurinational de Bolivie",
      'del Estado Plurinacional de Bolivia',
    ],
    [
      'FSM',
      'the Federated States of Micronesia',
      'des États fédérés de Micronésie',
      'de los Estados Federados de Micronesia',
    ],
    ['NLD', 'the Kingdom of the Netherlands', 'du Royaume des Pays-Bas', 'del Reino de los Países Bajos'],
    ['KOR', 'the Republic of Korea', 'de la République de Corée', 'de la República de Corea'],
    [
      'PRK',
      "the Democratic People's Republic of Korea",
      'de la République populaire démocratique de Corée',
      'de la República Popular Democrática de Corea',
    ],
    [
      'LAO',
      "the Lao People's Democratic Republic",
      'de la République démocratique populaire lao',
      'de la República Democrática Popular Lao',
    ],
    [
      'COD',
      'the Democratic Republic of the Congo',
      'de la République démocratique du Congo',
      'de la República Democrática del Congo',
    ],
    ['COG', 'the Congo', 'du Congo', 'del Congo'],
    ['VAT', 'the Holy See', 'du Saint-Siège', 'de la Santa Sede'],
    ['PSE', 'the State of Palestine', "de l'État de Palestine", 'del Estado de Palestina'],
    ['USA', 'the United States of America', "des États-Unis d'Amérique", 'de los Estados Unidos de América'],
    ['PHL', 'the Philippines', 'des Philippines', 'de Filipinas'],
    ['SDN', 'the Sudan', 'du Soudan', 'del Sudán'],
    ['SSD', 'South Sudan', 'du Soudan du Sud', 'de Sudán del Sur'],
    ['NER', 'the Niger', 'du Niger', 'del Níger'],
    ['NGA', 'Nigeria', 'du Nigéria', 'de Nigeria'],
    ['HTI', 'Haiti', "d'Haïti", 'de Haití'],
    ['HND', 'Honduras', 'du Honduras', 'de Honduras'],
    ['CUB', 'Cuba', 'de Cuba', 'de Cuba'],
    ['SLV', 'El Salvador', "d'El Salvador", 'de El Salvador'],
    ['SLB', 'Solomon Islands', 'des Îles Salomon', 'de las Islas Salomón'],
    ['RUS', 'the Russian Federation', 'de la Fédération de Russie', 'de la Federación de Rusia'],
    ['IRQ', 'Iraq', "de l'Iraq", 'del Iraq'],
    [
      'SUN',
      'the Union of Soviet Socialist Republics',
      "de l'Union des Républiques socialistes soviétiques",
      'de la Unión de Repúblicas Socialistas Soviéticas',
    ],
  ])('%s', (code, english, french, spanish) => {
    expect([
      withArticle(named(code, 'en')),
      ofFrench(named(code, 'fr')),
      ofSpanish(named(code, 'es')),
    ]).toEqual([english, french, spanish])
  })
})

describe('groups that somebody speaks on behalf of', () => {
  const group = (code: string, language: string) => ({
    code,
    name: groups.find((one) => one.code === code)!.names[language]!,
    isTranslated: true,
  })

  it.each([
    ['G77', 'the Group of 77 and China', 'du Groupe des 77 et de la Chine', 'del Grupo de los 77 y China'],
    ['EU', 'the European Union', "de l'Union européenne", 'de la Unión Europea'],
    [
      'ASEAN',
      'the Association of Southeast Asian Nations',
      "de l'Association des nations de l'Asie du Sud-Est",
      'de la Asociación de Naciones de Asia Sudoriental',
    ],
    ['LDC', 'the least developed countries', 'des pays les moins avancés', 'de los países menos adelantados'],
    [
      'SIDS',
      'the small island developing States',
      'des petits États insulaires en développement',
      'de los pequeños Estados insulares en desarrollo',
    ],
  ])('%s', (code, english, french, spanish) => {
    expect([
      withArticle(group(code, 'en')),
      groupInFrench(group(code, 'fr')),
      groupInSpanish(group(code, 'es')),
    ]).toEqual([english, french, spanish])
  })

  it('have their own name, quoted, where it is not known in the language', () => {
    const typed = { code: 'LMG', name: 'Like-minded Group', isTranslated: false }
    expect([groupInFrench(typed), groupInSpanish(typed)]).toEqual([
      'du groupe « Like-minded Group »',
      'del grupo «Like-minded Group»',
    ])
  })
})

it.each([
  ["Conseil de l'Europe", "du Conseil de l'Europe"],
  ['Comité international de la Croix-Rouge', 'du Comité international de la Croix-Rouge'],
  ['Amnesty International', "d'Amnesty International"],
  ['United Nations', 'de United Nations'],
  ['Union for the Mediterranean', "d'Union for the Mediterranean"],
])('an organization printed as "%s" stands in French as "%s"', (name, french) =>
  expect(ofFrench({ countryCode: null, name })).toBe(french),
)

it.each([
  ['Council of Europe', 'the Council of Europe'],
  ['Amnesty International', 'Amnesty International'],
  ['The Sovereign Order of Malta', 'the Sovereign Order of Malta'],
])('an organization printed as "%s" stands in English as "%s"', (name, english) =>
  expect(withArticle({ countryCode: null, name })).toBe(english),
)

it.each([
  ['Mr.', { isExcellency: false, gender: 'male', rest: null }],
  ['H.E. Ms.', { isExcellency: true, gender: 'female', rest: null }],
  ['Her Excellency', { isExcellency: true, gender: 'female', rest: null }],
  ['S.E. M.', { isExcellency: true, gender: 'male', rest: null }],
  ['Excma. Sra.', { isExcellency: true, gender: 'female', rest: null }],
  ['Ông', { isExcellency: false, gender: 'male', rest: null }],
  ['Mme', { isExcellency: false, gender: 'female', rest: null }],
  ['H.E. Dr.', { isExcellency: true, gender: null, rest: 'Dr.' }],
  ['Lieutenant General', { isExcellency: false, gender: null, rest: 'Lieutenant General' }],
  ['Major', { isExcellency: false, gender: null, rest: 'Major' }],
  [null, { isExcellency: false, gender: null, rest: null }],
])('the honorific "%s" is read', (typed, title) => expect(titleOf(typed)).toEqual(title))
