import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextField } from '#ui/text-field'
import { useFormat } from '#ui/use-format'
import { MappingsField } from './mappings-field.tsx'
import { nameLanguages, type ThemeValues } from './theme-values.ts'

const hues = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

type ThemeFieldsProps = {
  form: UseFormReturn<ThemeValues>
  /** The hue it has without one of its own; undefined at the top of the tree, where the palette gives one. */
  hueAbove: number | null | undefined
}

export function ThemeFields({ form, hueAbove }: ThemeFieldsProps) {
  const { t } = useTranslation('themes')
  const format = useFormat()
  const others = Object.keys(form.getValues('names')).filter(
    (language) => !(nameLanguages as readonly string[]).includes(language),
  )
  return (
    <>
      <FormField form={form} name="name">
        {(field) => (
          <TextField
            {...field}
            label={t('form.name')}
            description={t('form.nameHint')}
            isRequired
            autoFocus
          />
        )}
      </FormField>
      <FormField form={form} name="hue">
        {({ value, onChange, ...field }) => (
          <Select<string>
            {...field}
            label={t('form.hue')}
            value={value === null ? 'above' : String(value)}
            onChange={(chosen) => onChange(chosen === 'above' ? null : Number(chosen))}
            options={[
              {
                value: 'above',
                label: t(hueAbove === undefined ? 'form.hueFree' : 'form.hueAbove'),
                icon: typeof hueAbove === 'number' ? <Swatch hue={hueAbove} /> : undefined,
              },
              ...hues.map((hue) => ({
                value: hue as string,
                label: t(`hue.${hue}`),
                icon: <Swatch hue={Number(hue)} />,
              })),
            ]}
          />
        )}
      </FormField>
      <fieldset className="theme-names">
        <legend>{t('form.names')}</legend>
        {[...nameLanguages, ...others].map((language) => (
          <FormField key={language} form={form} name={`names.${language}`}>
            {(field) => <TextField {...field} label={format.language(language)} />}
          </FormField>
        ))}
      </fieldset>
      <MappingsField form={form} />
      <FormField form={form} name="description">
        {(field) => <TextArea {...field} label={t('form.description')} />}
      </FormField>
    </>
  )
}

/** The steady colour of a theme; its name stands beside it. */
export function Swatch({ hue }: { hue: number }) {
  return (
    <span className="theme-swatch" data-hue={hue}>
      <span className="swatch" aria-hidden="true" />
    </span>
  )
}
