import type { ReactNode } from 'react'

type MarkProps = {
  /** What it stands for, with its value. */
  name: string
  /** Where it leads. */
  href: string
  children: ReactNode
}

/** One mark of a picture: a link whose name says its value. Which of them Tab comes to is kept by the picture. */
export function Mark({ name, href, children }: MarkProps) {
  return (
    <a href={href} aria-label={name} data-mark="" tabIndex={-1}>
      {children}
    </a>
  )
}
