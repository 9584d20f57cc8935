import { useQuery } from '@tanstack/react-query'
import { Copy, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { minutesLanguages, readMinutes } from '#contract/minutes'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Select } from '#ui/select'
import { Switch } from '#ui/switch'
import { query } from '../../../http/query.ts'
import { MinutesText } from '../minutes-text.tsx'
import { textOfAll } from '../plain-text.ts'
import { printAlone } from '../print-alone.ts'
import { useCopy } from '../use-copy.ts'
import type { MinutesSearch } from './address.ts'
import '../minutes.css'

// A language is called by its own name, so that whoever reads it finds it.
const ownNames = { en: 'English', fr: 'français', es: 'español', vi: 'Tiếng Việt' }

type MinutesSectionProps = {
  session: { id: string; conferenceId: string }
  search: MinutesSearch
  onSearch: (change: MinutesSearch) => void
}

/** The minutes of a session in the language that the address says, or that of the screens. */
export function MinutesSection({ session, search, onSearch }: MinutesSectionProps) {
  const { t, i18n } = useTranslation('minutes')
  const copy = useCopy()
  const language = search.minutes ?? minutesLanguages.find((known) => known === i18n.language) ?? 'en'
  const hasFloor = search.floor !== 'no'
  const read = useQuery(
    query(readMinutes, {
      params: { id: session.id },
      query: { language, floor: hasFloor ? 'true' : 'false' },
    }),
  )
  // While those of another session are loaded, the ones before must not stand here.
  const minutes = read.data?.sessionId === session.id ? read.data : undefined
  return (
    <section className="session-part minutes" aria-labelledby="minutes">
      <h2 id="minutes">{t('title')}</h2>
      <p className="quiet small no-print minutes-lead">{t('lead')}</p>
      <div className="minutes-tools no-print">
        <Select
          label={t('language')}
          value={language}
          onChange={(chosen) => onSearch({ minutes: chosen })}
          options={minutesLanguages.map((value) => ({ value, label: ownNames[value] }))}
        />
        <Switch isSelected={hasFloor} onChange={(isOn) => onSearch({ floor: isOn ? undefined : 'no' })}>
          {t('floor')}
        </Switch>
        <div className="row">
          <Button
            icon={<Copy aria-hidden="true" />}
            isDisabled={!minutes}
            onPress={() => minutes && copy(textOfAll(minutes.paragraphs), t('copiedAll'))}
          >
            {t('copyAll')}
          </Button>
          <Button icon={<Printer aria-hidden="true" />} isDisabled={!minutes} onPress={() => printAlone()}>
            {t('print')}
          </Button>
        </div>
      </div>
      {!minutes && !read.isError && <LoadingState lines={6} />}
      {!minutes && read.isError && (
        <FailedState onRetry={() => read.refetch()} isRetrying={read.isFetching}>
          {t('failed')}
        </FailedState>
      )}
      {minutes && <MinutesText minutes={minutes} conferenceId={session.conferenceId} />}
    </section>
  )
}
