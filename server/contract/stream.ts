import { z } from 'zod'
import { type Endpoint, type Events, endpoint, moment } from './vocabulary.ts'

/** An endpoint that answers a stream of events (HTML Living Standard, server-sent events). */
export type StreamEndpoint<Params extends z.ZodObject = z.ZodObject, Told extends Events = Events> = Omit<
  Endpoint<Params>,
  'events'
> & { events: Told }

/** What every stream tells beside its own events. */
export const streamEvents = {
  heartbeat: z
    .object({ now: moment.meta({ description: "The server's clock" }) })
    .meta({ description: 'First of all, and every 15 seconds' }),
  over: z
    .object({ code: z.string() })
    .meta({ description: 'Last of all: why the server ends the stream, as a refusal would say it' }),
}

/** Defines an endpoint that answers a stream of events. */
export function stream<Params extends z.ZodObject, Told extends Events>(
  definition: Pick<Endpoint, 'path' | 'summary' | 'access'> & { params: Params; events: Told },
) {
  return {
    ...endpoint({ ...definition, method: 'get' }),
    events: definition.events,
  } as unknown as StreamEndpoint<Params, Told>
}
