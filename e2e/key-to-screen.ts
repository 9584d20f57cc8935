import type { BrowserContext, Page } from '@playwright/test'

declare global {
  interface Window {
    /** In milliseconds: from a key until the plate of another stood on the screen, from Shift until a frame did. */
    measured: { acts: { ms: number; plate: string | null }[]; frames: number[] }
  }
}

/** Measures in the page itself: from the key as the system tells it to the frame that shows what it did. */
export const measureKeys = (where: Page | BrowserContext) =>
  where.addInitScript(() => {
    window.measured = { acts: [], frames: [] }
    const plate = () => document.querySelector('#desk-floor [data-size="large"]')?.textContent ?? null
    const painted = (keep: () => void) => {
      // A message is heard once the frame is painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = keep
      port2.postMessage(null)
    }
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        const took = () => performance.now() - timeStamp
        const before = plate()
        const look = () => {
          const shown = plate()
          if (key === 'Shift') painted(() => window.measured.frames.push(took()))
          // A key that does nothing is not waited for.
          else if (shown === before && took() > 5_000) return
          else if (shown === before) requestAnimationFrame(look)
          else painted(() => window.measured.acts.push({ ms: took(), plate: shown }))
        }
        if (key === 'Enter' || key === ' ' || key === 'Shift') requestAnimationFrame(look)
      },
      { capture: true },
    )
  })

/** The median, the 95th percentile and the longest. */
export function summariseKeys(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))]!)
  return { median: at(0.5), p95: at(0.95), longest: at(1) }
}
