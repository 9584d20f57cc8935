import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { NumberField } from '#ui/number-field'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import type { RulesValues } from './rules-values.ts'

/** When a warning is given, and how many rights of reply of how long a delegation has. */
export function WarningField({ form }: { form: UseFormReturn<RulesValues> }) {
  const { t } = useTranslation('floor-rules')
  return (
    <div className="rules-narrow">
      <FormField form={form} name="warning">
        {(field) => (
          <NumberField
            {...field}
            label={t('form.warning')}
            description={t('form.warningHint')}
            unit={t('form.seconds')}
            minValue={0}
            maxValue={3600}
            step={5}
          />
        )}
      </FormField>
    </div>
  )
}

export function RepliesField({ form }: { form: UseFormReturn<RulesValues> }) {
  const { t } = useTranslation('floor-rules')
  const within = (['session', 'day', 'conference'] as const).map((value) => ({
    value,
    label: t(`form.within.${value}`),
  }))
  return (
    <fieldset className="rules-part">
      <legend>{t('part.rightsOfReply')}</legend>
      <div className="rules-replies">
        <FormField form={form} name="perDelegation">
          {(field) => (
            <NumberField
              {...field}
              label={t('form.perDelegation')}
              description={t('form.perDelegationHint')}
              minValue={1}
              maxValue={20}
            />
          )}
        </FormField>
        <FormField form={form} name="within">
          {(field) => <Select {...field} label={t('form.counted')} options={within} />}
        </FormField>
        <FormField form={form} name="replyTimes">
          {(field) => (
            <TextField
              {...field}
              label={t('form.replyTimes')}
              description={t('form.replyTimesHint')}
              placeholder="10:00, 5:00"
            />
          )}
        </FormField>
      </div>
    </fieldset>
  )
}
