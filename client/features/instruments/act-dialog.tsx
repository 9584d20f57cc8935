import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createTreatyAction, updateTreatyAction } from '#contract/instruments'
import { useFormat } from '#ui/use-format'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import type { Version } from '../../ui/conflict-version.tsx'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import { citedInWords } from '../sources/public/cited-sources-field.tsx'
import { ActFields } from './act-fields.tsx'
import {
  type Act,
  type ActBody,
  type ActKind,
  type ActValues,
  bodyOf,
  emptyAct,
  useActSchema,
  valuesOf,
} from './act-values.ts'

const touched = ['sources', 'delegations']
const bodyOfSaved = (saved: Act) => bodyOf(valuesOf(saved))
// What the API calls the participant's delegation and the form does not.
const labels: Record<string, string> = { delegationId: 'delegation' }

type ActDialogProps = {
  instrumentId: string
  conferenceId: string
  /** The act that is changed; none: a new one, of this kind. */
  act?: Act
  kind?: ActKind
  onClose: () => void
}

export function ActDialog({ instrumentId, conferenceId, act, kind, onClose }: ActDialogProps) {
  const { t } = useTranslation('instruments')
  const format = useFormat()
  const base = useRef(act).current
  const typed = useRef<ActValues>(undefined)
  const create = useCommand(createTreatyAction, touched)
  const update = useMergingUpdate(updateTreatyAction, bodyOfSaved, touched)

  async function save(values: ActValues) {
    typed.current = values
    if (base) return update.save(base, bodyOf(values))
    return create.mutateAsync({ params: { id: instrumentId }, body: bodyOf(values) })
  }

  function inWords(name: string, body: Partial<ActBody>): Version {
    if (name === 'kind') return body.kind ? t(`kind.${body.kind}`) : ''
    if (name === 'actedOn') return body.actedOn ? format.day(body.actedOn) : ''
    const current = update.conflict?.current
    if (name === 'delegationId') {
      const known = [base?.delegation, typed.current?.delegation, current?.delegation]
      return known.find((one) => one && one.id === body.delegationId)?.name ?? ''
    }
    if (name === 'citations')
      return citedInWords(body.citations, base?.citations, typed.current?.citations, current?.citations)
    return body[name as 'note'] ?? ''
  }

  return (
    <RecordDialog
      title={t(base ? 'act.edit' : 'act.new')}
      saveLabel={t(base ? 'form.save' : 'act.add')}
      schema={useActSchema()}
      values={base ? valuesOf(base) : emptyAct(kind)}
      onSave={save}
      conflict={conflictOf(
        update,
        bodyOfSaved,
        (name) => t(`act.${(labels[name] ?? name) as 'note'}`),
        inWords,
      )}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="treaty_action" id={base?.id} />
          <ActFields form={form} conferenceId={conferenceId} />
        </>
      )}
    </RecordDialog>
  )
}
