import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '#contract/accounts'
import { FormField } from '#ui/form'
import { RadioGroup } from '#ui/radio-group'
import { TextField } from '#ui/text-field'
import type { AccountValues } from './account-values.ts'

type AccountFieldsProps = {
  form: UseFormReturn<AccountValues>
  /** Whose account it is stays as it was once somebody is invited. */
  isKnown?: boolean
  isOwn?: boolean
}

export function AccountFields({ form, isKnown = false, isOwn = false }: AccountFieldsProps) {
  const { t } = useTranslation('accounts')
  return (
    <>
      <FormField form={form} name="name">
        {(field) => <TextField {...field} label={t('users.name')} autoComplete="off" autoFocus />}
      </FormField>
      <FormField form={form} name="email">
        {(field) => (
          <TextField
            {...field}
            label={t('email.label')}
            type="email"
            autoComplete="off"
            isReadOnly={isKnown}
            description={isKnown ? t('users.emailStays') : undefined}
          />
        )}
      </FormField>
      <FormField form={form} name="role">
        {(field) => (
          <RadioGroup<Role>
            {...field}
            label={t('users.role')}
            isDisabled={isOwn}
            description={isOwn ? t('users.ownRole') : undefined}
            choices={roles.map((role) => ({
              value: role,
              label: t(`role.${role}`),
              detail: t(`roleDetail.${role}`),
            }))}
          />
        )}
      </FormField>
    </>
  )
}
