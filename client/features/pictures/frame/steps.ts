import { scaleQuantize } from 'd3-scale'

export const darkFrom = 4

const steps = [1, 2, 3, 4, 5] as const
export type Step = (typeof steps)[number]

/** Which of five steps, from pale to full, a count has among those up to the most. */
export function stepsUpTo(most: number): (count: number) => Step {
  if (most <= steps.length) return (count) => steps[Math.max(1, Math.min(count, steps.length)) - 1]!
  return scaleQuantize<Step>().domain([1, most]).range(steps)
}
