import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { listThemes, type theme, type themeReference } from '#contract/themes'
import { MultiComboBox } from '#ui/multi-combo-box'
import { call } from '../../../http/call.ts'

type Theme = z.input<typeof theme>
export type PickedTheme = z.input<typeof themeReference>

type ThemePickerProps = {
  label: string
  description?: string
  onChoose: (theme: PickedTheme) => void
  /** Themes that are there already and are not offered again. */
  except?: readonly string[]
  error?: string
  ref?: Ref<HTMLInputElement>
}

/** Finds one theme after another in the tree; each is shown with the branch it stands on. */
export function ThemePicker({ onChoose, except = [], ...props }: ThemePickerProps) {
  const { t, i18n } = useTranslation('intervention-form')
  const nameOf = ({ names, name }: PickedTheme) => names[i18n.language] ?? name
  return (
    <MultiComboBox<Theme>
      {...props}
      value={[]}
      onChange={(chosen) => {
        const found = chosen.at(-1)
        if (found) onChoose({ id: found.id, name: found.name, names: found.names, hue: found.hue })
      }}
      placeholder={t('themes.placeholder')}
      load={async (q, signal) => {
        const { items } = await call(listThemes, { query: { q } }, { signal })
        return items.filter(({ id, retiredAt }) => !retiredAt && !except.includes(id))
      }}
      itemKey={({ id }) => id}
      itemText={nameOf}
      renderItem={(found) => (
        <>
          <span className="row" data-hue={found.hue ?? undefined}>
            {found.hue !== null && <span className="swatch" aria-hidden="true" />}
            {nameOf(found)}
          </span>
          {found.depth > 0 && <span className="option-detail">{found.path.slice(0, -1).join(' › ')}</span>}
        </>
      )}
    />
  )
}
