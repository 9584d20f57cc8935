import pg from 'pg'

const dateOid = 1082

/**
 * Settings of one connection to the database at a URL, for `pg.Client` and `pg.Pool`.
 * Every session runs in UTC, because the Prisma adapter shifts instants in any other zone, and waits for the
 * disk before it acknowledges; what the URL asks for besides is kept. A `date` is read as text, since `pg`
 * would make it midnight in the zone of this machine.
 */
export function connectionTo(url: string, applicationName = 'rostrum'): pg.ClientConfig {
  const address = new URL(url)
  const asked = address.searchParams.get('options') ?? process.env.PGOPTIONS ?? ''
  address.searchParams.set('options', `${asked} -c TimeZone=UTC -c synchronous_commit=on`.trim())
  return {
    connectionString: address.href,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === dateOid ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  }
}

/** Runs work on a connection of its own and closes it, whatever happens. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionTo(url))
  // A connection lost between two queries would otherwise end the program.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The URL without its password, for logs and messages. */
export function withoutPassword(url: string): string {
  const address = new URL(url)
  address.password = ''
  address.searchParams.delete('password')
  return address.href
}
