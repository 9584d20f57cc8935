import type { Answer } from '#contract'
import type { countryDossier, groupDossier, themeDossier } from '#contract/dossiers'

export type CountryDossier = Answer<typeof countryDossier>
export type GroupDossier = Answer<typeof groupDossier>
export type ThemeDossier = Answer<typeof themeDossier>
export type Conference = CountryDossier['conferences'][number]['conference']

/** What a conference is called where there is little room. */
export const calledShort = ({ shortName, name }: Pick<Conference, 'shortName' | 'name'>) => shortName ?? name

/** The filters of the search that find what a page is about. */
export type About = { country?: string; delegation?: string; group?: string; person?: string; theme?: string }

/** What had the floor: the filter of a list that finds what a page counts. */
export const heard = 'delivered,on_the_floor'

/** The address of the search that finds what a page counts, and no more. */
export const heardAbout = (about: About & { stance?: string; conference?: string }) => ({
  ...about,
  status: heard,
})
