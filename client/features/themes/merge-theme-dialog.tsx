import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listThemes, mergeTheme, previewThemeMerge } from '#contract/themes'
import { ComboBox } from '#ui/combo-box'
import { useFormat } from '#ui/use-format'
import { call } from '../../http/call.ts'
import { MergeDialog } from '../../http/merge-dialog.tsx'
import { Swatch } from './theme-fields.tsx'
import { calledIn, type Theme } from './theme-tree.ts'
import { isWithin } from './tree-moves.ts'

type MergeThemeDialogProps = {
  theme: Theme
  themes: readonly Theme[]
  /** The other, where it is known. */
  into?: Theme
  onMerged: (into: { id: string }) => void
  onClose: () => void
}

export function MergeThemeDialog({ theme, themes, into, onMerged, onClose }: MergeThemeDialogProps) {
  const { t, i18n } = useTranslation('merging')
  const format = useFormat()
  // Whose version was seen when the dialog opened; what stands below it goes along, so it cannot go there.
  const [{ record, own }] = useState(() => ({
    record: { ...theme, name: calledIn(theme, i18n.language) },
    own: new Set(
      themes.filter(({ id }) => id === theme.id || isWithin(themes, id, theme.id)).map(({ id }) => id),
    ),
  }))
  return (
    <MergeDialog<Theme, typeof previewThemeMerge, typeof mergeTheme>
      record={record}
      into={into}
      preview={previewThemeMerge}
      merge={mergeTheme}
      lead={t('theme.lead', { name: record.name })}
      picker={(field) => (
        <ComboBox<Theme>
          {...field}
          load={async (q, signal) => {
            const { items } = await call(listThemes, { query: { q } }, { signal })
            return items.filter(({ id, retiredAt }) => !own.has(id) && !retiredAt)
          }}
          itemKey={({ id }) => id}
          itemText={(one) => calledIn(one, i18n.language)}
          renderItem={(one) => (
            <>
              <span className="row">
                {one.hue !== null && <Swatch hue={one.hue} />}
                <bdi>{calledIn(one, i18n.language)}</bdi>
              </span>
              {one.depth > 0 && (
                <span className="option-detail" dir="auto">
                  {one.path.slice(0, -1).join(' › ')}
                </span>
              )}
            </>
          )}
        />
      )}
      told={(counts) => {
        const many = (count: number) => ({ count, number: format.number(count) })
        const { interventions, final, taggedWithBoth, otherStance, children, names, mappings } = counts
        return {
          lines: [
            ...(interventions ? [t('interventions', many(interventions))] : []),
            ...(children ? [t('theme.children', many(children))] : []),
            ...(names ? [t('theme.names', many(names))] : []),
            ...(mappings ? [t('theme.mappings', many(mappings))] : []),
          ],
          warnings: [
            ...(final ? [t('final', many(final))] : []),
            ...(taggedWithBoth ? [t('theme.taggedWithBoth', many(taggedWithBoth))] : []),
            ...(otherStance ? [t('theme.otherStance', many(otherStance))] : []),
          ],
        }
      }}
      onMerged={onMerged}
      onClose={onClose}
    />
  )
}
