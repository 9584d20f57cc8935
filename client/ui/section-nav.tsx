import type { ReactNode } from 'react'
import './section-nav.css'

/** Links between the screens of one section, below its heading. */
export function SectionNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="section-nav no-print" aria-label={label}>
      {children}
    </nav>
  )
}
