import { z } from 'zod'

export {
  type Access,
  type Answer,
  type Ask,
  accessLevels,
  type Endpoint,
  type Events,
  endpoint,
  type Parsed,
} from './endpoint.ts'

// Small letters, as the database writes them: two ways to write one id would be two ids to a comparison.
export const id = z.uuid().toLowerCase().meta({ description: 'UUID, version 7 where Rostrum made it' })
export const byId = z.object({ id })

/** A calendar day. `Date` at midnight UTC on the server, `2025-10-26` on the wire. */
export const day = z.codec(
  z.iso
    .date('Write the day as YYYY-MM-DD, and one that exists')
    .refine((text) => !text.startsWith('0000'), 'There is no year 0'),
  z.date(),
  {
    decode: (text) => new Date(`${text}T00:00:00Z`),
    encode: (date) => date.toISOString().slice(0, 10),
  },
)

/** An instant to the second. `Date` on the server; on the wire ISO 8601 with any offset in, `Z` out. */
export const instant = z.codec(
  z.iso
    .datetime({ offset: true, error: 'Write the time as YYYY-MM-DDTHH:MM:SS with an offset' })
    .refine((text) => new Date(text).getTime() % 1000 === 0, 'Times are kept to the second')
    .refine((text) => inRange(new Date(text)), 'The year must lie between 1800 and 2999'),
  z.date(),
  {
    decode: (text) => new Date(text),
    encode: (date) => `${date.toISOString().slice(0, 19)}Z`,
  },
)
const inRange = (date: Date) => date.getUTCFullYear() >= 1800 && date.getUTCFullYear() <= 2999

/** A moment that the server recorded, to the millisecond. */
export const moment = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

// Postgres stores neither U+0000 nor half of a surrogate pair.
const storable = (text: string) => !text.includes('\u0000') && text.isWellFormed()
const text = (max: number) =>
  z
    .string()
    .max(max, `At most ${max.toLocaleString('en')} characters`)
    .refine(storable, 'Contains a character that cannot be stored (U+0000 or half of a surrogate pair)')

/** Whether a text has something to see: spaces, marks that join and the like are nothing to a reader. */
export const isVisible = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)

/** One line, such as a name or a title: trimmed, NFC, not empty. */
export const line = (max = 300) =>
  text(max)
    .refine((value) => !/[\r\n]/.test(value), 'Must be a single line')
    .overwrite((value) => value.normalize('NFC').trim())
    .min(1, { error: 'Must not be empty', abort: true })
    .refine(isVisible, 'Must not be empty')

/** Running text, kept as it was typed (NFC). */
export const prose = (max: number) => text(max).overwrite((value) => value.normalize('NFC'))

const typed = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.toWellFormed().replaceAll('\u0000', '').trim())

/** What is typed to find a name: nothing in it can make a search fail. */
export const searchText = typed(300)

/** What is typed to find what was said: a quoted paragraph is longer than any name. */
export const soughtText = typed(10_000)

export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language as its BCP 47 tag, such as vi or zh-Hant')
  .max(35)
export const countryCode = z
  .string()
  .regex(/^[A-Za-z]{3}$/, 'Write a country as its ISO 3166 alpha-3 code')
  .overwrite((code) => code.toUpperCase())
export const names = z.record(language, line()).meta({ description: 'Names by language' })
export const version = z.int().min(1).meta({ description: 'Goes up with each change; sent back in If-Match' })

/** `true` and `false` in an address. */
export const flag = z.codec(z.enum(['true', 'false']), z.boolean(), {
  decode: (text) => text === 'true',
  encode: (value) => (value ? 'true' : 'false'),
})

/** Several values of one filter: `country=CUB,VNM`, or the name given repeatedly. */
export const many = <Item extends z.ZodType<string, string>>(item: Item, most = 50) =>
  z.codec(z.union([z.string(), z.array(z.string())]), z.array(item).min(1).max(most), {
    decode: (given) =>
      (typeof given === 'string' ? [given] : given).flatMap((part) => part.split(',')) as never,
    encode: (values) => values.join(','),
  })

/** A page of a list, by cursor. */
export const paging = z.object({
  cursor: z.string().max(1000).optional().meta({ description: 'From `next` or `previous` of a page' }),
  pageSize: z.coerce.number<string | number>().int().min(1).max(200).default(50),
  count: z.enum(['capped', 'exact', 'none']).default('capped').meta({
    description:
      'capped: exact up to 10,000 (of words that many say, up to 1,000), else that with isExact false; exact; none',
  }),
})
export type Paging = z.output<typeof paging>

export const total = z
  .object({ count: z.int(), isExact: z.boolean() })
  .meta({ id: 'Total', description: 'isExact false means: more than count' })

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    total: total.nullable(),
  })

/** What every record says of itself. */
export const recordFields = { id, version, createdAt: moment, updatedAt: moment }

/** The change that merged two records, to undo it by. */
export const mergedBy = id
  .nullable()
  .meta({ description: 'The change, to undo by; null in `current` of a refusal' })
