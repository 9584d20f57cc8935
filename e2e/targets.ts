import type { Page } from '@playwright/test'

/**
 * What can be pressed and is smaller than 24 by 24 CSS pixels without the room around it that WCAG 2.2 (2.5.8) asks
 * for instead: a circle of 24 pixels around its middle that meets no other target and no other such circle. Links
 * within a sentence are as high as their line. A mark of a picture may be small where a table of the page leads to the
 * same place.
 */
export const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const least = 24
    const pressed =
      'a[href], button, input, select, textarea, summary, [role="row"][tabindex], [role="button"][tabindex]'
    const isThere = (one: Element) =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !one.matches(':disabled, [aria-disabled="true"], [aria-hidden="true"] *, [inert] *')
    // A field that is drawn by its label is pressed there.
    const areaOf = (one: Element) => one.closest('label') ?? one
    const floats = (one: Element) => {
      for (let up: Element | null = one; up; up = up.parentElement)
        if (/sticky|fixed/.test(getComputedStyle(up).position)) return up
      return null
    }
    const isInSentence = (one: Element) =>
      getComputedStyle(one).display === 'inline' &&
      (one.parentElement?.textContent ?? '').trim() !== (one.textContent ?? '').trim()

    const areas = new Set([...document.querySelectorAll(pressed)].filter(isThere).map(areaOf))
    const targets = [...areas].map((one) => {
      const box = one.getBoundingClientRect()
      return {
        one,
        box,
        bar: floats(one),
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        isSmall: box.width < least - 0.01 || box.height < least - 0.01,
      }
    })
    type Target = (typeof targets)[number]
    const away = (from: Target, { box }: Target) =>
      Math.hypot(
        Math.max(box.left - from.x, 0, from.x - box.right),
        Math.max(box.top - from.y, 0, from.y - box.bottom),
      )
    const meets = (small: Target, other: Target) =>
      other !== small &&
      other.bar === small.bar &&
      !small.one.contains(other.one) &&
      !other.one.contains(small.one) &&
      (away(small, other) < least / 2 ||
        (other.isSmall && Math.hypot(small.x - other.x, small.y - other.y) < least))

    const inTables = new Set(
      [...document.querySelectorAll<HTMLAnchorElement>('table a[href]')].map(({ href }) => href),
    )
    const isInTable = (one: Element) =>
      one.matches('[data-mark]') && inTables.has(new URL(one.getAttribute('href')!, document.baseURI).href)

    return targets
      .filter(({ one }) => !isInTable(one))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .filter((target) => target.isSmall && !isInSentence(target.one))
      .filter((small) => targets.some((other) => meets(small, other)))
      .map(({ one, box }) => `${box.width}×${box.height} ${one.outerHTML.slice(0, 160)}`)
  })
