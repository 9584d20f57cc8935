import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { email, type getAccount, type Role, roles } from '#contract/accounts'

export type Account = Answer<typeof getAccount>

/** What the form of a user holds. */
export type AccountValues = { name: string; email: string; role: Role }

export const noValues: AccountValues = { name: '', email: '', role: 'editor' }
export const valuesOf = ({ name, email, role }: Account): AccountValues => ({ name, email, role })

/** What may be changed of a user, as the API takes it. */
export const bodyOf = ({ name, role }: Pick<AccountValues, 'name' | 'role'>) => ({ name: name.trim(), role })

export function useAccountSchema() {
  const { t } = useTranslation('accounts')
  return z.object({
    name: z.string().refine((text) => text.trim() !== '', t('users.nameMissing')),
    email,
    role: z.enum(roles),
  })
}
