import { QueryClientProvider } from '@tanstack/react-query'
import { type RouterHistory, RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { i18n } from '../locales/i18n.ts'
import { newQueryClient } from './query-client.ts'
import { newRouter } from './router.ts'

/** Everything: words, data, routes. */
export function App({ history }: { history?: RouterHistory }) {
  const [queryClient] = useState(newQueryClient)
  const [router] = useState(() => newRouter(queryClient, history))
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <InLanguage>
          <RouterProvider router={router} />
        </InLanguage>
      </QueryClientProvider>
    </I18nextProvider>
  )
}

function InLanguage({ children }: { children: React.ReactNode }) {
  const { i18n } = useTranslation()
  return <I18nProvider locale={i18n.language}>{children}</I18nProvider>
}
