import { resolve } from 'node:path'
import { z } from 'zod'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d+$/, error)
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error))
}

const address = (protocols: RegExp, error: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), { error, abort: true })

const postgres = address(/^postgres(ql)?:$/, 'must look like postgresql://user:password@host:5432/database')

const variables = z.object({
  PORT: whole(0, 65535).default(4600),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
  DATABASE_URL: postgres.optional(),
  DATABASE_OWNER_URL: postgres.optional(),
  ROSTRUM_DATA: z.string().default('./data'),
  ROSTRUM_SAMPLE: z.enum(['hanoi', 'none'], 'must be hanoi or none').default('hanoi'),
  ROSTRUM_URL: address(/^https?:$/, 'must look like https://rostrum.example.org')
    .refine(
      (text) => /^\/?$/.test(new URL(text).pathname),
      'must be without a path: Rostrum lives at the root',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  ROSTRUM_TRUST_PROXY: whole(0, 10).default(0),
})

/** The surroundings the program was started in; never read from `process.env` anywhere else. */
export type Configuration = {
  port: number
  host: string
  logLevel: (typeof levels)[number]
  /** An outside Postgres; undefined means the embedded one in the data folder. */
  databaseUrl: string | undefined
  /** The same database for its owner, whom only migrations need; undefined means that the program is the owner. */
  databaseOwnerUrl: string | undefined
  dataFolder: string
  sample: 'hanoi' | 'none'
  /** The origin under which people reach the program, without a slash at the end. */
  publicUrl: string | undefined
  trustedProxies: number
}

/** Says every variable that is wrong, one line each; values are left out, as they may hold a password. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}

/** Reads the configuration from environment variables, or throws a ConfigurationError; empty ones count as unset. */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = variables.safeParse(given)
  const problems = (parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`)
  problems.push(...ownerProblems(given))
  const known = Object.keys(variables.shape).filter((name) => name.startsWith('ROSTRUM_'))
  for (const name of Object.keys(given)) {
    if (name.startsWith('ROSTRUM_') && !known.includes(name)) {
      problems.push(`${name} is not a variable of Rostrum; there are ${known.join(', ')}`)
    }
  }
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems.join('\n'))
  const { data } = parsed
  return {
    port: data.PORT,
    host: data.HOST,
    logLevel: data.LOG_LEVEL,
    databaseUrl: data.DATABASE_URL,
    databaseOwnerUrl: data.DATABASE_OWNER_URL,
    dataFolder: resolve(data.ROSTRUM_DATA),
    sample: data.ROSTRUM_SAMPLE,
    publicUrl: data.ROSTRUM_URL,
    trustedProxies: data.ROSTRUM_TRUST_PROXY,
  }
}

// Two roles are the point of the second address; without a name each would be whoever runs the program.
function ownerProblems({ DATABASE_URL, DATABASE_OWNER_URL }: Record<string, string | undefined>): string[] {
  if (!DATABASE_OWNER_URL || !URL.canParse(DATABASE_OWNER_URL)) return []
  if (!DATABASE_URL) return ['DATABASE_OWNER_URL needs DATABASE_URL beside it']
  if (!URL.canParse(DATABASE_URL)) return []
  const [user, owner] = [DATABASE_URL, DATABASE_OWNER_URL].map((url) => new URL(url).username)
  return user && owner && user !== owner
    ? []
    : ['DATABASE_OWNER_URL must name another user than DATABASE_URL']
}
