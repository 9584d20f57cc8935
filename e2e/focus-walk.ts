import type { Page } from '@playwright/test'

type Walk = { stops: Element[]; been: Set<Element>; unseen: string[]; covered: string[]; isOver: boolean }
declare global {
  interface Window {
    focusWalk?: Walk
  }
}

const furthest = 400
const stride = 20

/** Leaves a few rows of each list, whose further rows are like them. */
export const shortenLists = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('tbody > tr:nth-child(n + 5), li.change:nth-child(n + 4) { display: none }')
    document.adoptedStyleSheets.push(sheet)
  })

/**
 * Goes with Tab from the first stop of the page, or of the dialog over it, to the last and back; `isWhole`: both ways
 * lead to the same stops. Answers those that break a rule:
 * - `unseen`: neither it nor what is drawn around it shows that it has the focus (WCAG 2.4.7);
 * - `covered`: a bar that sticks lies over it, or it is out of sight (2.4.11).
 */
export async function walkFocus(page: Page, first = '.skip-link') {
  await page.evaluate(startWalk, first)
  await walkOn(page, 0)
  await page.evaluate(() => {
    const walk = window.focusWalk!
    Object.assign(walk, { been: new Set(), isOver: false })
    const last = walk.stops.at(-1)
    if (last instanceof HTMLElement) last.focus()
  })
  await walkOn(page, 8)
  return page.evaluate(() => {
    const { stops, been, unseen, covered } = window.focusWalk!
    // As it was before: nothing has the focus, and no bar lies over anything.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
    return { isWhole: stops.length > 1 && stops.length === been.size, unseen, covered }
  })
}

/** Many presses at once: each stop is looked at by the page itself, not by asking it. */
async function walkOn(page: Page, modifiers: number) {
  const keys = await page.context().newCDPSession(page)
  const tab = { type: 'rawKeyDown', key: 'Tab', windowsVirtualKeyCode: 9, modifiers } as const
  const isOver = () =>
    page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      await frame()
      // A list scrolls in the next frame to what had the focus; no person is at another stop by then.
      document.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      return window.focusWalk!.isOver
    })
  for (let step = 0; step < furthest && !(await isOver()); step += stride)
    await Promise.all(Array.from({ length: stride }, () => keys.send('Input.dispatchKeyEvent', tab)))
  await keys.detach()
}

function startWalk(first: string) {
  const walk: Walk = { stops: [], been: new Set(), unseen: [], covered: [], isOver: false }
  window.focusWalk = walk
  const bars = [...document.querySelectorAll('body *')].filter((one) =>
    /sticky|fixed/.test(getComputedStyle(one).position),
  )

  function isSeen(one: Element) {
    for (let up: Element | null = one, height = 0; up && height < 4; up = up.parentElement, height += 1) {
      const { outlineStyle, outlineWidth } = getComputedStyle(up)
      if (outlineStyle !== 'none' && outlineWidth !== '0px') return true
    }
    return false
  }

  // A control of one line has to be seen whole; of a taller one, as much.
  function isCovered(one: Element) {
    const box = (one.closest('label') ?? one).getBoundingClientRect()
    const over = bars.filter((bar) => !bar.contains(one) && !one.contains(bar))
    const [x, step] = [box.left + Math.min(box.width / 2, 40), 2]
    let seen = 0
    for (let y = box.top + 1; y < box.bottom; y += step) {
      const at = document.elementFromPoint(x, y)
      if (at && !over.some((bar) => bar.contains(at))) seen += step
    }
    return seen < Math.min(box.height, 40) - 2 * step
  }

  // What Tab came to is looked at when Tab leaves it: by then it has been scrolled to.
  function look(event: KeyboardEvent) {
    const at = document.activeElement
    if (event.key !== 'Tab' || walk.isOver) return
    walk.isOver = !at || at === document.body || walk.been.has(at)
    if (!at || walk.isOver) return
    walk.been.add(at)
    const name = `${event.shiftKey ? 'back to ' : ''}${at.outerHTML.slice(0, 160)}`
    const isFirst = at.matches('.skip-link')
    if (!isFirst && !isSeen(at)) walk.unseen.push(name)
    if (!isFirst && isCovered(at)) walk.covered.push(name)
    if (!event.shiftKey) walk.stops.push(at)
  }
  addEventListener('keydown', look, { capture: true })
  document.querySelector<HTMLElement>(first)!.focus()
}

/**
 * The stops of the walk that stand before the one they follow, where the page is read by rows and columns (2.4.3):
 * of the two parts of the page that they belong to, the next has to be below, or beside where reading goes on.
 */
export const strayStops = (page: Page) =>
  page.evaluate(() => {
    const slack = 4
    const nameOf = (one: Element) => one.outerHTML.slice(0, 160)
    const boxOf = (part: Element, stop: Element) => {
      const box = part.getBoundingClientRect()
      return box.width > 1 && box.height > 1 ? box : (stop.closest('label') ?? stop).getBoundingClientRect()
    }
    function parts(one: Element, next: Element) {
      let [before, after] = [one, next]
      while (before.parentElement && !before.parentElement.contains(next)) before = before.parentElement
      while (after.parentElement && !after.parentElement.contains(one)) after = after.parentElement
      const isRtl = getComputedStyle(before.parentElement!).direction === 'rtl'
      return [boxOf(before, one), boxOf(after, next), isRtl] as const
    }
    // Where a bar stands when it does not stick.
    const stuck = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) => getComputedStyle(one).position === 'sticky',
    )
    for (const one of stuck) one.style.position = 'static'
    const [, ...stops] = window.focusWalk!.stops
    const astray = stops.slice(1).flatMap((next, i) => {
      const one = stops[i]!
      if (one.contains(next) || next.contains(one)) return []
      const [before, after, isRtl] = parts(one, next)
      const isBelow = after.top >= before.bottom - slack
      const isBeside = isRtl ? after.right <= before.left + slack : after.left >= before.right - slack
      return isBelow || isBeside ? [] : [`${nameOf(one)} → ${nameOf(next)}`]
    })
    for (const one of stuck) one.style.removeProperty('position')
    return astray
  })
