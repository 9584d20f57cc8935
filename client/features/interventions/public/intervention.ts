import type { z } from 'zod'
import type { lacks } from '#contract/conferences'
import type { interventionSorts, listedIntervention } from '#contract/interventions'

export type ListedIntervention = z.input<typeof listedIntervention>
export type InterventionSort = (typeof interventionSorts)[number]
export type Lack = (typeof lacks)[number]

/** What a delivered intervention lacks, as the filter `lacks` means it. */
export function lacksOf(one: ListedIntervention): Lack[] {
  if (one.status !== 'delivered') return []
  const missing: Record<Lack, boolean> = {
    speaker: one.person === null && one.speakerName === null,
    start: one.startedAt === null,
    end: one.endedAt === null,
    theme: one.themes.length === 0,
    summary: !one.summary,
    source: one.sources === 0,
  }
  return (Object.keys(missing) as Lack[]).filter((lack) => missing[lack])
}

/** The speaker as printed that day, else as the person is called; null: nobody knows. */
export const speakerOf = ({
  speakerHonorific,
  speakerName,
  person,
}: Pick<ListedIntervention, 'speakerHonorific' | 'speakerName' | 'person'>) => {
  const name = speakerName ?? person?.name ?? null
  return name && speakerHonorific ? `${speakerHonorific} ${name}` : name
}
