import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createGroup, updateGroup } from '#contract/groups'
import { useFormat } from '#ui/use-format'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import type { Version } from '../../ui/conflict-version.tsx'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import { GroupFields } from './group-fields.tsx'
import {
  bodyOf,
  emptyGroup,
  type Group,
  type GroupBody,
  type MemberBody,
  useGroupSchema,
  valuesOf,
} from './group-values.ts'

/** What shows groups or finds by them. */
export const touched = ['interventions', 'delegations', 'countries', 'sessions', 'conferences']

type GroupDialogProps = {
  /** The group that is changed; none: a new one. */
  group?: Group
  onAdded?: (group: Group) => void
  onClose: () => void
}

export function GroupDialog({ group, onAdded, onClose }: GroupDialogProps) {
  const { t, i18n } = useTranslation('groups')
  const format = useFormat()
  const base = useRef(group).current
  const before = base && valuesOf(base)
  const called = useRef(new Map(base?.members.map(({ countryCode, name }) => [countryCode, name])))
  const bodyOfSaved = (saved: Group) => {
    for (const { countryCode, name } of saved.members) called.current.set(countryCode, name)
    return bodyOf(valuesOf(saved))
  }
  const create = useCommand(createGroup, touched)
  const update = useMergingUpdate(updateGroup, bodyOfSaved, touched, ['members'])

  const memberInWords = ({ countryCode, since, until }: MemberBody) => {
    const days = since || until ? ` (${since ?? ''} – ${until ?? ''})` : ''
    return `${called.current.get(countryCode) ?? countryCode}${days}`
  }

  function inWords(name: string, body: Partial<GroupBody>): Version {
    if (name === 'members') return (body.members ?? []).map(memberInWords)
    if (name === 'names')
      return Object.entries(body.names ?? {}).map(
        ([language, text]) => `${format.language(language)}: ${text}`,
      )
    if (name === 'kind') return body.kind ? t(`kind.${body.kind}`) : ''
    return body.name ?? ''
  }

  return (
    <RecordDialog
      title={base ? t('form.edit', { name: base.names[i18n.language] ?? base.name }) : t('form.new')}
      saveLabel={t(base ? 'form.save' : 'form.add')}
      schema={useGroupSchema()}
      values={before ?? emptyGroup}
      onSave={(typed) =>
        base
          ? update.save(base, bodyOf(typed, before))
          : create.mutateAsync({ body: { ...bodyOf(typed), code: typed.code } })
      }
      conflict={conflictOf(update, bodyOfSaved, (name) => t(`form.${name as 'name'}`), inWords)}
      onSaved={base ? undefined : onAdded}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="group" id={base?.id} />
          <GroupFields
            form={form}
            isNew={!base}
            onPicked={({ code, name }) => called.current.set(code, name)}
          />
        </>
      )}
    </RecordDialog>
  )
}
