import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createDelegation, updateDelegation } from '#contract/delegations'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import type { Version } from '../../ui/conflict-version.tsx'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import { citedInWords } from '../sources/public/cited-sources-field.tsx'
import { DelegationFields } from './delegation-fields.tsx'
import {
  bodyOf,
  type Delegation,
  type DelegationBody,
  type DelegationValues,
  emptyDelegation,
  useDelegationSchema,
  valuesOf,
} from './delegation-values.ts'

const touched = ['delegates', 'persons', 'interventions', 'sessions', 'sources', 'conferences', 'instruments']
const bodyOfSaved = (saved: Delegation) => bodyOf(valuesOf(saved))

type DelegationDialogProps = {
  conferenceId: string
  /** The delegation that is changed; none: a new one. */
  delegation?: Delegation
  onAdded?: (delegation: Delegation) => void
  onClose: () => void
}

export function DelegationDialog({ conferenceId, delegation, onAdded, onClose }: DelegationDialogProps) {
  const { t } = useTranslation('delegations')
  const base = useRef(delegation).current
  const typed = useRef<DelegationValues>(undefined)
  const create = useCommand(createDelegation, touched)
  const update = useMergingUpdate(updateDelegation, bodyOfSaved, touched)

  async function save(values: DelegationValues) {
    typed.current = values
    if (base) return update.save(base, bodyOf(values))
    return create.mutateAsync({ body: { conferenceId, ...bodyOf(values) } })
  }

  function inWords(name: string, body: Partial<DelegationBody>): Version {
    if (name === 'citations')
      return citedInWords(
        body.citations,
        base?.citations,
        typed.current?.citations,
        update.conflict?.current.citations,
      )
    if (name === 'kind') return body.kind ? t(`kind.${body.kind}`) : ''
    if (name === 'registered') return t(`registered.${body.registered ? 'true' : 'false'}`)
    return String(body[name as 'name'] ?? '')
  }

  return (
    <RecordDialog
      title={base ? t('form.edit', { name: base.name }) : t('form.new')}
      saveLabel={t(base ? 'form.save' : 'form.add')}
      schema={useDelegationSchema()}
      values={base ? valuesOf(base) : emptyDelegation}
      onSave={save}
      conflict={conflictOf(update, bodyOfSaved, (name) => t(`form.${name as 'name'}`), inWords)}
      onSaved={base ? undefined : onAdded}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="delegation" id={base?.id} />
          <DelegationFields form={form} conferenceId={conferenceId} />
        </>
      )}
    </RecordDialog>
  )
}
