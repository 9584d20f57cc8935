import { useEffect } from 'react'

/** Asks the device not to switch its screen off while this is shown; where it cannot be asked, it may. */
export function useWakefulScreen(isWanted: boolean) {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    let isDone = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        lock = await navigator.wakeLock.request('screen')
        if (isDone) await lock.release()
      } catch {
        // A battery that is low may say no.
      }
    }
    ask()
    // The lock is lost whenever the page is hidden.
    document.addEventListener('visibilitychange', ask)
    return () => {
      isDone = true
      document.removeEventListener('visibilitychange', ask)
      lock?.release()
    }
  }, [isWanted])
}
