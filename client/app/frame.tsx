import { useIsSignedIn } from '../features/accounts/public/session.ts'
import { SignedInFrame } from './signed-in-frame.tsx'
import { VisitorFrame } from './visitor-frame.tsx'

/** Around every screen but those before the sign-in. */
export const Frame = () => (useIsSignedIn() ? <SignedInFrame /> : <VisitorFrame />)
