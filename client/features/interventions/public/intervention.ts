import type { z } from 'zod'
import type { lacks } from '#contract/conferences'
import type { interventionSorts, listedIntervention } from '#contract/interventions'

export type ListedIntervention = z.input<typeof listedIntervention>
export type InterventionSort = (typeof interventionSorts)[number]
export type Lack = (typeof lacks)[number]

/** What can be seen of an intervention alone; the rest is known beside its session and the register. */
export type SeenLack = Exclude<Lack, 'overlap' | 'conflict' | 'capacity' | 'registration'>

const hourSeconds = 3600

/** What an intervention lacks, as the filter `lacks` means it, as far as it can be seen of it alone. */
export function lacksOf(one: ListedIntervention): SeenLack[] {
  const isLong = secondsOf(one) > hourSeconds
  if (one.status === 'on_the_floor') return isLong ? ['long'] : []
  if (one.status !== 'delivered') return []
  const isSpoken = one.kind !== 'written_statement'
  const missing: Record<SeenLack, boolean> = {
    speaker: one.person === null && one.speakerName === null,
    start: isSpoken && one.startedAt === null,
    end: isSpoken && one.endedAt === null,
    long: isLong,
    theme: one.themes.length === 0,
    summary: !one.summary,
    source: one.sources === 0,
  }
  return (Object.keys(missing) as SeenLack[]).filter((lack) => missing[lack])
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

// Without an end it is still running, or was never ended.
const secondsOf = ({ startedAt, durationSeconds }: ListedIntervention) =>
  durationSeconds ?? (startedAt ? (Date.now() - Date.parse(startedAt)) / 1000 : 0)
