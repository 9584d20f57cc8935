import { z } from 'zod'

type Shape = z.ZodObject

/** Who may call an endpoint; each includes those after it. */
export const accessLevels = ['anybody', 'reader', 'editor', 'administrator'] as const
export type Access = (typeof accessLevels)[number]

/** One thing the API can do: where it lives, who may do it, what it takes and what it answers. */
export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Express style, below `/api/v1`: `/interventions/:id`. Its first segment names the feature. */
  path: `/${string}`
  summary: string
  /** There is no default: every endpoint says so, and one that does not fails at start. */
  access: Access
  /** Whether anybody may ask it besides, and is answered from what is published and nothing else. */
  published: boolean
  params: Params
  query: Query
  body: Body
  answer: Answer
  /** Creates a record: needs an `Idempotency-Key` and answers 201. A UUIDv7 as key becomes the record's id. */
  creates: boolean
  /** Where the record that it creates is read, when that is not below its own path: `/changes/:id`. */
  location?: `/${string}/:id`
  /** Changes a record: needs its version in `If-Match`; an old one is answered 412 with the current record. */
  changes: boolean
  /** The media type of the file that it answers, instead of JSON. */
  file?: string
  /** The events of the stream that it answers, instead of JSON: the name of each and its data. */
  events?: Events
}

/** Events by name, each with the shape of its data. */
export type Events = Record<string, z.ZodType>

const nothing = z.strictObject({})

type Definition<Params, Query, Body, Answer> = Pick<Endpoint, 'method' | 'path' | 'summary' | 'access'> & {
  params?: Params
  query?: Query
  body?: Body
  answer?: Answer
  published?: boolean
  creates?: boolean
  location?: Endpoint['location']
  changes?: boolean
  file?: string
}

/** Defines an endpoint. Names that its query or body do not know are refused, not ignored. */
export function endpoint<
  Params extends Shape = typeof nothing,
  Query extends Shape = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
>(definition: Definition<Params, Query, Body, Answer>) {
  const strict = (shape: z.ZodType | undefined) => (shape instanceof z.ZodObject ? shape.strict() : shape)
  return {
    answer: z.undefined(),
    published: false,
    creates: false,
    changes: false,
    ...definition,
    params: strict(definition.params) ?? nothing,
    query: strict(definition.query) ?? nothing,
    body: strict(definition.body) ?? z.undefined(),
  } as unknown as Endpoint<Params, Query, Body, Answer>
}

/** What a caller sends, as JSON. */
export type Ask<E extends Endpoint> = Part<'params', E> & Part<'query', E> & BodyPart<E>

/** What a caller gets back, as JSON. */
export type Answer<E extends Endpoint> = z.input<E['answer']>

/** What a handler receives, parsed. */
export type Parsed<E extends Endpoint> = {
  params: z.output<E['params']>
  query: z.output<E['query']>
  body: z.output<E['body']>
}

type Part<K extends 'params' | 'query', E extends Endpoint> =
  // biome-ignore lint/complexity/noBannedTypes: asks whether every property is optional
  {} extends z.input<E[K]> ? { [k in K]?: z.input<E[K]> } : { [k in K]: z.input<E[K]> }
type BodyPart<E extends Endpoint> =
  undefined extends z.input<E['body']> ? { body?: undefined } : { body: z.input<E['body']> }
