import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Those of the rules that another colour scheme or direction can break. */
export const rulesOfLooks = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

type Options = { rules?: string[]; within?: string }

/** What of the page, or of a part of it, breaks WCAG 2.2 AA as far as axe can tell: the rule and the elements. */
export async function breaches(page: Page, { rules, within }: Options = {}) {
  // No page has frames, so axe needs no page of its own to join what they say.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (within) axe.include(within)
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(standard)).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])
}
