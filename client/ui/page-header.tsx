import { ChevronRight } from 'lucide-react'
import { Children, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './state.css'

type PageHeaderProps = {
  title: ReactNode
  /** The title of the browser tab where `title` is no text. */
  documentTitle?: string
  lead?: ReactNode
  breadcrumbs?: ReactNode
  actions?: ReactNode
}

/** The one h1 of a screen; it names the tab, and takes the focus when the screen is entered. */
export function PageHeader({ title, documentTitle, lead, breadcrumbs, actions }: PageHeaderProps) {
  const { t } = useTranslation('ui')
  const name = documentTitle ?? (typeof title === 'string' ? title : undefined)
  return (
    <header className="page-header">
      {name && <title>{t('documentTitle', { title: name })}</title>}
      <div className="page-header-words">
        {breadcrumbs}
        <h1 tabIndex={-1} data-page-heading="">
          {title}
        </h1>
        {lead && <div className="page-header-lead">{lead}</div>}
      </div>
      {actions && <div className="row no-print">{actions}</div>}
    </header>
  )
}

/** The links from the top to the page above this one, in order. */
export function Breadcrumbs({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="breadcrumbs">
        {Children.toArray(children).map((link, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          <li key={index}>
            {link}
            <ChevronRight className="turns" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
