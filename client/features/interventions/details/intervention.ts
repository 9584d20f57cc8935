import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { intervention } from '#contract/interventions'

export type Intervention = z.input<typeof intervention>

/** Wraps words in a link to another intervention, in the place where these details are shown. */
export type LinkTo = (id: string, children: ReactNode) => ReactNode
