import { z } from 'zod'
import type { Endpoint, Events } from '#contract'
import { problem } from '../contract/problem.ts'
import { streamEvents } from '../contract/stream.ts'

type Schema = Record<string, unknown>

/** Describes the endpoints as an OpenAPI 3.1 document, signed in by a cookie; nothing in it is written by hand. */
export function openApiDocument(endpoints: Endpoint[], cookie: string) {
  const paths: Record<string, Record<string, object>> = {}
  const schemas: Record<string, Schema> = {}
  const described = (schema: z.ZodType) => schemaOf(schema, schemas)

  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint, described) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rostrum',
      version: '1',
      description:
        'The record of who spoke at a conference, when, for whom and on what. Times are UTC instants; refusals are problem details (RFC 9457).',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } },
    },
  }
}

function operation(endpoint: Endpoint, described: (schema: z.ZodType) => Schema) {
  const content = (schema: z.ZodType, type = 'application/json') => ({
    [type]: { schema: described(schema) },
  })
  const hasBody = !(endpoint.body instanceof z.ZodUndefined)
  const hasAnswer = !(endpoint.answer instanceof z.ZodUndefined)
  return {
    operationId: `${endpoint.method}${endpoint.path.replace(/[/:]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: endpoint.summary,
    description: endpoint.published
      ? `Access: ${endpoint.access}; anybody is answered from what is published.`
      : `Access: ${endpoint.access}.`,
    tags: [nounOf(endpoint.path)],
    security: securityOf(endpoint),
    parameters: [
      ...parameters('path', endpoint.params, described),
      ...parameters('query', endpoint.query, described),
      ...(endpoint.creates ? [header('Idempotency-Key', 'A UUIDv7; it becomes the id of the record')] : []),
      ...(endpoint.changes ? [header('If-Match', 'The ETag of the record as you saw it, such as "3"')] : []),
    ],
    ...(hasBody && { requestBody: { required: true, content: content(endpoint.body) } }),
    responses: {
      ...(endpoint.file
        ? { 200: { description: 'A file', content: { [endpoint.file]: { schema: { type: 'string' } } } } }
        : endpoint.events
          ? { 200: eventStream({ ...streamEvents, ...endpoint.events }, described) }
          : hasAnswer
            ? { [endpoint.creates ? 201 : 200]: { description: 'Done', content: content(endpoint.answer) } }
            : { 204: { description: 'Done' } }),
      default: { description: 'Refused', content: content(problem, 'application/problem+json') },
    },
  }
}

// `/sessions.csv` is of the sessions.
const nounOf = (path: string) => path.match(/^\/([^/.]+)/)![1]

// An empty requirement beside another: with it, or without.
const securityOf = ({ access, published }: Endpoint) =>
  access === 'anybody' ? [] : [{ session: [] }, ...(published ? [{}] : [])]

// OpenAPI 3.1 has no way to describe the events of a stream; a name beginning with x- is passed over by who knows none.
const eventStream = (events: Events, described: (schema: z.ZodType) => Schema) => ({
  description: `Server-sent events: ${Object.keys(events).join(', ')}`,
  content: {
    'text/event-stream': {
      schema: { type: 'string' },
      'x-events': Object.fromEntries(Object.entries(events).map(([name, data]) => [name, described(data)])),
    },
  },
})

function parameters(where: 'path' | 'query', shape: z.ZodObject, described: (schema: z.ZodType) => Schema) {
  return Object.entries(shape.shape).map(([name, schema]) => {
    const { description, ...rest } = described(schema as z.ZodType) as Schema & { description?: string }
    const required = where === 'path' || !(schema as z.ZodType).safeParse(undefined).success
    return { name, in: where, required, ...(description && { description }), schema: rest }
  })
}

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
})

// The wire side of a schema; those with an id of their own are kept once, under components.
function schemaOf(schema: z.ZodType, schemas: Record<string, Schema>): Schema {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const {
    $schema: _,
    $defs = {},
    ...described
  } = JSON.parse(JSON.stringify(whole).replaceAll('#/$defs/', '#/components/schemas/'))
  Object.assign(schemas, $defs)
  return described
}
