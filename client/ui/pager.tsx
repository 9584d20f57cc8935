import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import './state.css'

type PagerProps = {
  /** What the list holds in words, such as "312 interventions". */
  count?: string
  previous: string | null
  next: string | null
  onGo: (cursor: string) => void
}

/** Goes through a list by its cursors. */
export function Pager({ count, previous, next, onGo }: PagerProps) {
  const { t } = useTranslation('ui')
  const isOnePage = previous === null && next === null
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <span className="pager-count" role="status">
        {count}
      </span>
      {!isOnePage && (
        <>
          <Button
            size="small"
            icon={<ChevronLeft className="turns" aria-hidden="true" />}
            isDisabled={previous === null}
            onPress={() => previous !== null && onGo(previous)}
          >
            {t('pager.previous')}
          </Button>
          <Button
            size="small"
            icon={<ChevronRight className="turns" aria-hidden="true" />}
            isDisabled={next === null}
            onPress={() => next !== null && onGo(next)}
          >
            {t('pager.next')}
          </Button>
        </>
      )}
    </nav>
  )
}
