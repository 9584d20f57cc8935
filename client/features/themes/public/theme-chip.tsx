import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { themeReference } from '#contract/themes'
import { Chip } from '#ui/chip'

type ThemeChipProps = {
  theme: z.input<typeof themeReference>
  /** What stands before the name, such as the stance, in words. */
  label?: string
}

/** A theme in its steady colour, called as in the reader's language. */
export function ThemeChip({ theme: { name, names, hue }, label }: ThemeChipProps) {
  const { i18n } = useTranslation()
  const called = names[i18n.language] ?? name
  return (
    <Chip hue={hue} label={label} text={called}>
      {called}
    </Chip>
  )
}
