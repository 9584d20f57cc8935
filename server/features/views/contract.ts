import { z } from 'zod'
import { byId, endpoint, id, line, moment } from '#contract'

// Of this program and of nowhere else: it starts with one slash.
const address = z
  .string()
  .max(4000)
  .regex(/^\/(?![/\\])[^\s\\]*$/, 'An address within the program: /search?q=…')

const view = z
  .object({
    id,
    name: z.string(),
    address: z.string().meta({ description: 'What is opened, without the place of the program' }),
    createdAt: moment,
    savedBy: z.object({ id, name: z.string() }),
  })
  .meta({ id: 'SavedView' })

export const listViews = endpoint({
  method: 'get',
  path: '/views',
  summary: 'List the views that you have saved, by name',
  access: 'reader',
  answer: z.object({ items: z.array(view) }),
})

export const getView = endpoint({
  method: 'get',
  path: '/views/:id',
  summary: 'Read a saved view: whoever has its id may',
  access: 'reader',
  params: byId,
  answer: view,
})

export const saveView = endpoint({
  method: 'post',
  path: '/views',
  summary: 'Save a view under a name',
  access: 'reader',
  creates: true,
  body: z.object({ name: line(100), address }),
  answer: view,
})

export const renameView = endpoint({
  method: 'patch',
  path: '/views/:id',
  summary: 'Give a view that you have saved another name; its link stays',
  access: 'reader',
  params: byId,
  body: z.object({ name: line(100) }),
  answer: view,
})

export const removeView = endpoint({
  method: 'delete',
  path: '/views/:id',
  summary: 'Remove a view that you have saved: its link leads nowhere any more',
  access: 'reader',
  params: byId,
})
