import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowOrder } from '#ui/use-row-order'
import { ThemePicker } from '../../themes/public/theme-picker.tsx'
import { useProblem } from './form-context.ts'
import { ThemeRow } from './theme-row.tsx'
import type { TaggedTheme } from './values.ts'

type ThemesFieldProps = { value: TaggedTheme[]; onChange: (themes: TaggedTheme[]) => void }

/** The themes of a statement in order. A theme that is added takes the focus for its stance. */
export function ThemesField({ value, onChange }: ThemesFieldProps) {
  const { t, i18n } = useTranslation('intervention-form')
  const problem = useProblem('themes')
  const picker = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const count = useRef(value.length)
  useEffect(() => {
    const hasGrown = value.length === count.current + 1
    count.current = value.length
    if (!hasGrown || document.activeElement !== picker.current) return
    list.current?.lastElementChild?.querySelector<HTMLElement>('[role="radiogroup"] input')?.focus()
  }, [value.length])

  const nameOf = ({ theme }: TaggedTheme) => theme.names[i18n.language] ?? theme.name
  const order = useRowOrder({
    items: value,
    itemKey: ({ theme }) => theme.id,
    itemText: nameOf,
    onMove: (moved, toIndex) => onChange(value.filter((tag) => tag !== moved).toSpliced(toIndex, 0, moved)),
  })
  const change = (index: number, changed: Partial<TaggedTheme>) =>
    onChange(value.map((tag, at) => (at === index ? { ...tag, ...changed } : tag)))
  const goOn = () => picker.current?.focus()

  return (
    <div className="stack">
      {value.length > 0 && (
        <ol className="entry-rows" ref={list}>
          {value.map((tag, index) => (
            <li key={tag.theme.id} className="entry-row" data-path={`themes.${index}`} {...order.row(tag)}>
              <ThemeRow
                tag={tag}
                index={index}
                name={nameOf(tag)}
                grip={order.grip(tag)}
                buttons={order.buttons(tag)}
                onChange={(changed) => change(index, changed)}
                onRemove={() => {
                  onChange(value.filter((_, at) => at !== index))
                  goOn()
                }}
                onDone={goOn}
              />
            </li>
          ))}
        </ol>
      )}
      {order.announcement}
      <ThemePicker
        ref={picker}
        label={value.length === 0 ? t('themes.label') : t('themes.another')}
        description={t('themes.keys')}
        error={problem}
        except={value.map(({ theme }) => theme.id)}
        onChoose={(theme) => onChange([...value, { theme, stance: null, passage: '' }])}
      />
    </div>
  )
}
