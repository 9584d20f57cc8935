import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getTheme } from '#contract/themes'
import { query } from '../../http/query.ts'

/** Goes on to the theme into which that of the address was merged; given the id that no theme of the tree has. */
export function useMergedAddress(id: string | undefined, go: (id: string) => void) {
  const read = useQuery({
    ...query(getTheme, { params: { id: id ?? '' } }),
    enabled: id !== undefined,
    placeholderData: undefined,
    retry: false,
  })
  const went = id !== undefined && read.data && read.data.id !== id ? read.data.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes once for each address
  useEffect(() => {
    if (went) go(went)
  }, [went])
}
