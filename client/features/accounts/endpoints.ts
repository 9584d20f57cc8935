import { z } from 'zod'
import { endpoint } from '#contract'

const session = z.object({
  account: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['reader', 'editor', 'administrator']),
  }),
})

export const getSession = endpoint({
  method: 'get',
  path: '/session',
  summary: 'Who is signed in',
  access: 'anybody',
  answer: session,
})

export const createSession = endpoint({
  method: 'post',
  path: '/session',
  summary: 'Sign in',
  access: 'anybody',
  body: z.object({ email: z.email(), password: z.string().min(1) }),
  answer: session,
})

export const deleteSession = endpoint({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  access: 'anybody',
})

export const createFirstAccount = endpoint({
  method: 'post',
  path: '/accounts/first',
  summary: 'Make the first administrator with the link of the first start',
  access: 'anybody',
  body: z.object({
    token: z.string(),
    name: z.string().trim().min(1),
    email: z.email(),
    password: z.string().min(12),
  }),
  answer: session,
})
