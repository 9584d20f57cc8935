/**
 * The environment for Postgres programs: none of the PG* variables that would redirect them, none of our secrets,
 * and a locale that always exists, without which macOS refuses to start the server.
 */
export function plainEnvironment(): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env
  return { PATH, LC_ALL: 'C', ...(SystemRoot && { SystemRoot }) }
}
