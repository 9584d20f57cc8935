import { z } from 'zod'

export const interventionKinds = [
  'statement',
  'right_of_reply',
  'point_of_order',
  'question',
  'answer',
  'chair_remark',
  'message_read_out',
  'video_message',
  'written_statement',
] as const
export const interventionStatuses = ['listed', 'on_the_floor', 'delivered', 'withdrawn', 'absent'] as const
export const capacities = [
  'head_of_state',
  'head_of_government',
  'deputy_head',
  'minister',
  'deputy_minister',
  'ambassador',
  'head_of_organization',
  'other',
] as const
export const reviewStates = ['provisional', 'checked', 'final'] as const
export const stances = ['supports', 'opposes', 'conditional', 'mentions'] as const
export const textKinds = ['verbatim', 'translation'] as const

/** A motion as an intervention names it: one of the rules of the floor of its conference, which may be renamed. */
export const motionId = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'Small letters, digits and underscores')
  .max(40)
