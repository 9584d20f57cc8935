import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { inviteAccount, updateAccount } from '#contract/accounts'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import { AccountFields } from './account-fields.tsx'
import {
  type Account,
  type AccountValues,
  bodyOf,
  noValues,
  useAccountSchema,
  valuesOf,
} from './account-values.ts'
import { useAccount } from './public/session.ts'

type InviteDialogProps = { onInvited: (account: Account) => void; onClose: () => void }

export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const { t } = useTranslation('accounts')
  const invite = useCommand(inviteAccount)
  return (
    <RecordDialog<AccountValues>
      title={t('users.invite')}
      saveLabel={t('users.inviteAction')}
      schema={useAccountSchema()}
      values={noValues}
      onSave={(typed) => invite.mutateAsync({ body: typed })}
      onSaved={onInvited}
      onClose={onClose}
    >
      {(form) => (
        <>
          <p className="quiet">{t('users.inviteLead')}</p>
          <AccountFields form={form} />
        </>
      )}
    </RecordDialog>
  )
}

export function EditAccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('accounts')
  const own = useAccount()
  const base = useRef(account).current
  const isOwn = own.id === base.id
  const update = useMergingUpdate(updateAccount, bodyOf, isOwn ? ['session'] : [])
  const inWords = (name: string, body: Partial<ReturnType<typeof bodyOf>>) =>
    name === 'role' && body.role ? t(`role.${body.role}`) : (body.name ?? '')
  return (
    <RecordDialog<AccountValues>
      title={t('users.edit', { name: base.name })}
      saveLabel={t('users.save')}
      schema={useAccountSchema()}
      values={valuesOf(base)}
      onSave={(typed) => update.save(base, bodyOf(typed))}
      conflict={conflictOf(update, bodyOf, (name) => t(`users.${name as 'name'}`), inWords)}
      onClose={onClose}
    >
      {(form) => <AccountFields form={form} isKnown isOwn={isOwn} />}
    </RecordDialog>
  )
}
