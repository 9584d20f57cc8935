import { PrintedName } from '../../persons/public/printed-name.tsx'
import type { ListedIntervention } from './intervention.ts'

type Speaker = Pick<ListedIntervention, 'speakerHonorific' | 'speakerName' | 'person'>

/** Who spoke, where somebody is known by name (`speakerOf`); for within `dir="auto"`. */
export function SpeakerName({ of: { speakerHonorific, speakerName, person } }: { of: Speaker }) {
  return <PrintedName honorific={speakerHonorific} name={speakerName ?? person?.name ?? ''} />
}
