import type { ReactNode } from 'react'
import { SearchBox } from './search-box.tsx'

type ListHeadProps = {
  /** What is searched for; without it nothing is. */
  search?: { label: string; value: string | undefined; onChange: (text: string | undefined) => void }
  /** How the list is shown: its order, its columns. */
  children?: ReactNode
}

/** What stands over a list: how it is searched and shown. Paper says what was searched for. */
export function ListHead({ search, children }: ListHeadProps) {
  return (
    <>
      <div className="list-head no-print">
        {search && (
          <search className="list-search">
            <SearchBox
              label={search.label}
              value={search.value ?? ''}
              onChange={(text) => search.onChange(text || undefined)}
            />
          </search>
        )}
        <div className="row">{children}</div>
      </div>
      {search?.value && (
        <p className="print-only">
          {search.label}: <span dir="auto">{search.value}</span>
        </p>
      )}
    </>
  )
}
