import { useQueryClient } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { listInterventions } from '#contract/interventions'
import { ComboBox } from '#ui/combo-box'
import { useFormat } from '#ui/use-format'
import { allPages } from '../../../http/all-pages.ts'
import { holds } from '../../../ui/folded.ts'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { speakerOf } from '../public/intervention.ts'
import { useEntry } from './form-context.ts'
import type { Delegation, Intervention } from './values.ts'

type Answered = NonNullable<Intervention['repliesTo']> & { speaker?: string | null }

type ReplyPickerProps = {
  label: string
  value: Intervention['repliesTo']
  onChange: (answered: Intervention['repliesTo']) => void
  onBlur?: () => void
  error: string | undefined
  ref?: Ref<HTMLInputElement>
}

const words = ({ code, name }: Delegation, speaker?: string | null) =>
  [code, name, speaker].filter(Boolean).join('\n')

/** What is answered: an earlier intervention of the session, the latest first. */
export function ReplyPicker({ onChange, ...field }: ReplyPickerProps) {
  const { t } = useTranslation('intervention-form')
  const { form, recordId } = useEntry()
  const format = useFormat()
  const cache = useQueryClient()
  const session = form.watch('sessionId')
  const timed = ({ delegation, startedAt }: Answered) =>
    startedAt ? `${delegation.name}, ${format.time(startedAt)}` : delegation.name
  return (
    <ComboBox<Answered>
      {...field}
      onChange={(chosen) =>
        onChange(chosen && { id: chosen.id, delegation: chosen.delegation, startedAt: chosen.startedAt })
      }
      placeholder={t('repliesTo.placeholder')}
      load={async (text) => {
        if (!session) return []
        const all = await cache.fetchQuery(
          allPages(listInterventions, { query: { session, sort: '-record', count: 'none' } }),
        )
        return all
          .filter(({ id }) => id !== recordId)
          .map((one) => ({
            id: one.id,
            delegation: one.delegation,
            startedAt: one.startedAt,
            speaker: speakerOf(one),
          }))
          .filter(({ delegation, speaker }) => holds(words(delegation, speaker), text))
      }}
      itemKey={({ id }) => id}
      itemText={timed}
      renderItem={({ delegation, startedAt, speaker }) => (
        <>
          <span className="row">
            <NamePlate code={delegation.code} name={delegation.name} size="small" />
            {startedAt && <span className="figure">{format.time(startedAt)}</span>}
          </span>
          {speaker && (
            <span className="option-detail" dir="auto">
              {speaker}
            </span>
          )}
        </>
      )}
    />
  )
}
