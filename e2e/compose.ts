import type { Page } from '@playwright/test'

/** A key, and what stands in the field after the input method took it. */
type Step = readonly [key: string, composed: string]

/**
 * Types through an input method, as Chromium tells pages of it: each key is taken (`Process`, 229), and what it makes
 * stands in the field. The word is still composed until `commit`, by a key that is taken likewise.
 */
export async function compose(page: Page, steps: readonly Step[]) {
  const browser = await page.context().newCDPSession(page)
  async function take(key: string, act: () => Promise<unknown>) {
    const code = { ' ': 'Space', Enter: 'Enter' }[key] ?? `Key${key.toUpperCase()}`
    await browser.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code,
      windowsVirtualKeyCode: 229,
    })
    await act()
    await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
  }
  for (const [key, text] of steps)
    await take(key, () =>
      browser.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    )
  return {
    commit: (key: string, written: string) =>
      take(key, () => browser.send('Input.insertText', { text: written })),
  }
}

/** The letters of a word in Pinyin, composed one after another. */
export const pinyin = (letters: string): Step[] =>
  [...letters].map((letter, nth) => [letter, letters.slice(0, nth + 1)])
