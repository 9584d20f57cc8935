import { LoadingState } from '#ui/loading-state'

export function ScreenPending() {
  return (
    <main className="page" id="main">
      <LoadingState lines={9} />
    </main>
  )
}
