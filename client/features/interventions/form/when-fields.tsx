import { useTranslation } from 'react-i18next'
import { TextField } from '#ui/text-field'
import { useFormat } from '#ui/use-format'
import { readDuration } from '../../../ui/duration-text.ts'
import { EntryField } from './field.tsx'
import { FloorTimeField } from './floor-time-field.tsx'
import { useEntry } from './form-context.ts'
import { readTimes } from './times.ts'

/** From when to when, how long that is, and how long it might have been. */
export function WhenFields() {
  const { t } = useTranslation('intervention-form')
  const format = useFormat()
  const { form, reading } = useEntry()
  const [start, end, allotted, sessionId] = form.watch(['start', 'end', 'allotted', 'sessionId'])
  const sitting = reading.sittingOf(sessionId)
  const isKnown = sessionId !== ''
  const read = isKnown ? readTimes(start, end, sitting, reading.zone) : null
  const duration = read?.durationSeconds ?? null
  const limit = readDuration(allotted) ?? null
  const over = duration !== null && limit !== null ? duration - limit : 0
  return (
    <>
      <EntryField name="start" className="third">
        {(field) => (
          <FloorTimeField
            {...field}
            label={t('times.start')}
            day={read?.startDay ?? null}
            at={read?.startedAt ?? null}
            usualDay={sitting.heldOn}
          />
        )}
      </EntryField>
      <EntryField name="end" className="third">
        {(field) => (
          <FloorTimeField
            {...field}
            label={t('times.end')}
            day={read?.endDay ?? null}
            at={read?.endedAt ?? null}
            usualDay={read?.startDay ?? sitting.heldOn}
          />
        )}
      </EntryField>
      <EntryField name="allotted" className="sixth">
        {(field) => (
          <TextField {...field} label={t('times.allotted')} placeholder={t('times.allottedPlaceholder')} />
        )}
      </EntryField>
      <div className="entry-duration sixth">
        <span className="field-label">{t('times.duration')}</span>
        <output className="figure" data-over={over > 0 || undefined} aria-live="polite">
          {duration === null ? '–' : format.duration(duration)}
        </output>
        {over > 0 && <span className="entry-over">{t('times.over', { by: format.duration(over) })}</span>}
      </div>
    </>
  )
}
