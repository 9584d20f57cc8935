import { useMayEdit } from '../features/accounts/public/session.ts'
import { navigation } from './navigation.ts'

/** The sections of a conference for the one who is signed in. */
export function useSections() {
  const mayEdit = useMayEdit()
  return navigation.filter((section) => mayEdit || !('isForEditors' in section))
}
