import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { getInterventionNeighbours } from '#contract/interventions'
import { query } from '../../../http/query.ts'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import type { LinkTo } from './intervention.ts'

/** Who had the floor before and after, in the same session. */
export function Neighbours({ id, linkTo }: { id: string; linkTo: LinkTo }) {
  const { t } = useTranslation('interventions')
  const { data } = useQuery({
    ...query(getInterventionNeighbours, { params: { id } }),
    placeholderData: undefined,
  })
  if (!data || (!data.previous && !data.next)) return null
  const { previous, next } = data
  return (
    <nav className="floor-neighbours no-print" aria-label={t('reading.neighbours')}>
      {previous && (
        <div>
          <span className="small quiet">
            <ArrowLeft aria-hidden="true" className="turns" /> {t('reading.before')}
          </span>
          {linkTo(previous.id, <Plate of={previous} />)}
          <Speaker of={previous} />
        </div>
      )}
      {next && (
        <div data-next="">
          <span className="small quiet">
            {t('reading.after')} <ArrowRight aria-hidden="true" className="turns" />
          </span>
          {linkTo(next.id, <Plate of={next} />)}
          <Speaker of={next} />
        </div>
      )}
    </nav>
  )
}

type Neighbour = { delegation: { code: string | null; name: string }; speaker: string | null }

const Plate = ({ of: { delegation } }: { of: Neighbour }) => (
  <NamePlate code={delegation.code} name={delegation.name} size="small" />
)

const Speaker = ({ of: { speaker } }: { of: Neighbour }) =>
  speaker && (
    <span className="small" dir="auto">
      {speaker}
    </span>
  )
