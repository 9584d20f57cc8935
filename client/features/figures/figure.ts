import type { z } from 'zod'
import { figureMeasures, type reportedFigure } from '#contract/figures'

export type Figure = z.input<typeof reportedFigure>
export type Measure = (typeof figureMeasures)[number]

/** Figures by measure, in the order of the contract; within one, the smallest first, so that a spread is seen. */
export function byMeasure(figures: readonly Figure[]): { measure: Measure; figures: Figure[] }[] {
  return figureMeasures
    .map((measure) => ({
      measure,
      figures: figures.filter((figure) => figure.measure === measure).sort((a, b) => a.value - b.value),
    }))
    .filter((group) => group.figures.length > 0)
}

/** Whether what the record counts is what the source says; null where the record cannot count it. */
export function agrees({ value, qualifier, counted }: Pick<Figure, 'value' | 'qualifier' | 'counted'>) {
  if (counted === null) return null
  if (qualifier === 'more_than') return counted > value
  if (qualifier === 'at_least') return counted >= value
  if (qualifier === 'about') return Math.abs(counted - value) <= value / 10
  return counted === value
}
