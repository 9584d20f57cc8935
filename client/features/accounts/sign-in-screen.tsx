import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice'
import { sessionQuery } from './public/session.ts'
import { SignInForm } from './sign-in-form.tsx'
import { Threshold } from './threshold.tsx'

const route = getRouteApi('/sign-in')

export function SignInScreen() {
  const { t } = useTranslation('accounts')
  const session = useQuery(sessionQuery)
  const { next } = route.useSearch()
  const router = useRouter()
  return (
    <Threshold title={t('signIn.title')} lead={t(next ? 'signIn.leadBack' : 'signIn.lead')}>
      {session.data?.needsFirstAccount && (
        <Notice tone="accent" title={t('signIn.nobodyYet')}>
          {t('signIn.firstLink')}
        </Notice>
      )}
      <SignInForm onSignedIn={() => router.history.push(next ?? '/')} />
    </Threshold>
  )
}
