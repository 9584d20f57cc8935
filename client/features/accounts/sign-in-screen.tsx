import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SignInForm } from './sign-in-form.tsx'
import { Threshold } from './threshold.tsx'

const route = getRouteApi('/sign-in')

export function SignInScreen() {
  const { t } = useTranslation('accounts')
  const { next } = route.useSearch()
  const router = useRouter()
  return (
    <Threshold title={t('signIn.title')} lead={t(next ? 'signIn.leadBack' : 'signIn.lead')}>
      <SignInForm onSignedIn={() => router.history.push(next ?? '/')} />
    </Threshold>
  )
}
