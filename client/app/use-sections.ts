import { useIsSignedIn, useMayEdit } from '../features/accounts/public/session.ts'
import { navigation } from './navigation.ts'
import { publishedParts } from './visiting.ts'

/** The sections of a conference for the one who is signed in, or those that anybody may read. */
export function useSections() {
  const isSignedIn = useIsSignedIn()
  const mayEdit = useMayEdit()
  const isPublished = (name: string) => name === 'overview' || publishedParts.some((part) => part === name)
  return navigation.filter((section) =>
    isSignedIn ? mayEdit || !('isForEditors' in section) : isPublished(section.name),
  )
}
