import { useQueryClient } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type groupReference, listGroups } from '#contract/groups'
import { MultiComboBox } from '#ui/multi-combo-box'
import { allPages } from '../../../http/all-pages.ts'
import { holds } from '../../../ui/folded.ts'

export type PickedGroup = z.input<typeof groupReference>

type GroupPickerProps = {
  label: string
  value: readonly PickedGroup[]
  onChange: (groups: PickedGroup[]) => void
  onBlur?: () => void
  placeholder?: string
  description?: string
  error?: string
  ref?: Ref<HTMLInputElement>
}

/** Groups that speak as one, by code or by name in any of their languages. */
export function GroupPicker(props: GroupPickerProps) {
  const { i18n } = useTranslation()
  const cache = useQueryClient()
  const nameOf = ({ names, name }: PickedGroup) => names[i18n.language] ?? name
  return (
    <MultiComboBox<PickedGroup>
      {...props}
      load={async (text) => {
        const groups = await cache.ensureQueryData(allPages(listGroups, { query: {} }))
        return groups
          .map(({ id, code, name, names }) => ({ id, code, name, names }))
          .filter(({ code, name, names }) => holds([code, name, ...Object.values(names)].join('\n'), text))
      }}
      itemKey={({ id }) => id}
      itemText={nameOf}
      renderItem={(group) => (
        <>
          {nameOf(group)}
          <span className="option-detail">{group.code}</span>
        </>
      )}
      renderTag={(group) => <span title={nameOf(group)}>{nameOf(group)}</span>}
    />
  )
}
