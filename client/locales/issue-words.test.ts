import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { i18n, showLanguage } from './i18n.ts'

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message)

afterEach(() => showLanguage('en'))

it('says in words what a schema says in none', () => {
  expect([
    messages(z.string(), null),
    messages(z.string().max(3), 'abcd'),
    messages(z.number().max(3), 4),
    messages(z.enum(['a', 'b']), 'c'),
    messages(z.uuid(), 'c'),
  ]).toEqual([
    ['Fill this in.'],
    ['At most 3 characters.'],
    ['At most 3.'],
    ['Choose one of the list.'],
    ['This is not written in the form that is expected.'],
  ])
})

it('says it in the language of the reader, and the sentences of the contracts too', async () => {
  await showLanguage('vi')
  expect(messages(z.string(), undefined)).toEqual(['Hãy điền ô này.'])
  expect(i18n.t('Must not be empty', { ns: 'issues' })).toBe('Hãy điền ô này.')
})
