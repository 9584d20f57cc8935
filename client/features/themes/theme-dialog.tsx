import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createTheme, placeTheme, updateTheme } from '#contract/themes'
import { useFormat } from '#ui/use-format'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import type { Version } from '../../ui/conflict-version.tsx'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import { ThemeFields } from './theme-fields.tsx'
import type { Theme } from './theme-tree.ts'
import {
  bodyOf,
  emptyTheme,
  type ThemeBody,
  type ThemeValues,
  useThemeSchema,
  valuesOf,
} from './theme-values.ts'

/** What the dialog is for: a theme that is changed, or where a new one goes. */
export type ThemeEdit =
  | { theme: Theme; parent?: Theme }
  | { theme?: undefined; parent?: Theme; after?: Theme }

const touched = ['interventions', 'sessions', 'conferences']

type ThemeDialogProps = { edit: ThemeEdit; onAdded: (theme: Theme) => void; onClose: () => void }

export function ThemeDialog({ edit, onAdded, onClose }: ThemeDialogProps) {
  const { t } = useTranslation('themes')
  const format = useFormat()
  const { theme: base, parent } = useRef(edit).current
  const hueAbove = parent?.hue ?? null
  const before = base && valuesOf(base, hueAbove)
  const bodyOfSaved = (saved: Theme) => bodyOf(valuesOf(saved, hueAbove))
  const create = useCommand(createTheme, touched)
  const place = useCommand(placeTheme, touched)
  const update = useMergingUpdate(updateTheme, bodyOfSaved, touched)

  async function save(typed: ThemeValues) {
    if (base) return update.save(base, bodyOf(typed, before))
    const parentId = parent?.id ?? null
    const added = await create.mutateAsync({ body: { ...bodyOf(typed), parentId } })
    const after = 'after' in edit ? edit.after : undefined
    // It is there already: where it stands is not worth losing it for.
    if (after)
      await place
        .mutateAsync({
          params: { id: added.id },
          body: { parentId, afterId: after.id },
          version: added.version,
        })
        .catch(() => undefined)
    return added
  }

  function inWords(name: string, body: Partial<ThemeBody>): Version {
    if (name === 'names')
      return Object.entries(body.names ?? {}).map(
        ([language, text]) => `${format.language(language)}: ${text}`,
      )
    if (name === 'mappings')
      return (body.mappings ?? []).map(
        (one) =>
          `${one.vocabulary}: ${[one.label, one.concept].filter(Boolean).join(' ')} (${t(`relation.${one.relation}`)})`,
      )
    if (name === 'hue')
      return body.hue === null || body.hue === undefined ? t('form.hueAbove') : t(`hue.${body.hue as 0}`)
    return body[name as 'description'] ?? ''
  }

  return (
    <RecordDialog
      title={base ? t('form.edit') : parent ? t('form.newBelow', { name: parent.name }) : t('form.new')}
      saveLabel={t(base ? 'form.save' : 'form.add')}
      schema={useThemeSchema()}
      values={before ?? emptyTheme}
      onSave={save}
      conflict={conflictOf(update, bodyOfSaved, (name) => t(`form.${name as 'name'}`), inWords)}
      onSaved={base ? undefined : onAdded}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="theme" id={base?.id} />
          <ThemeFields form={form} hueAbove={parent ? hueAbove : undefined} />
        </>
      )}
    </RecordDialog>
  )
}
