import { z } from 'zod'
import { id } from '#contract'

const wish = id.optional().catch(undefined)

/** What a new record begins with, in the address: its session, its delegation, what it answers. */
export const recordSearch = z.object({ session: wish, delegation: wish, repliesTo: wish })
