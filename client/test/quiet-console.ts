import { format } from 'node:util'

/** Collects what is said on `console.error` and `console.warn`, so that a test that causes it fails. */
export function quietConsole(target: Pick<Console, 'error' | 'warn'>) {
  let heard: string[] = []
  const listen = (...words: unknown[]) => {
    heard.push(format(...words))
  }
  target.error = listen
  target.warn = listen
  return {
    take() {
      const all = heard
      heard = []
      return all
    },
  }
}
