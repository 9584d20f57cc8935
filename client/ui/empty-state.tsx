import type { ReactNode } from 'react'
import './state.css'

type EmptyStateProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode }

/** An empty list: it says so, and what to do next. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
