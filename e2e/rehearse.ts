import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Addresses } from '../server/database/program-role.ts'

/** Makes a conference to rehearse at, as its users do, and tells the session in progress and the address of its desk. */
export async function rehearse({ url, ownerUrl }: Addresses) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'prisma/seed/main.ts', '--live'],
    {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
    },
  )
  const [desk, conferenceId, sessionId] =
    stdout.match(/\/conferences\/([^/]+)\/sessions\/([^/]+)\/desk/) ?? []
  if (!desk) throw new Error(`No conference to rehearse at was made: ${stdout}`)
  return { desk, conferenceId: conferenceId!, sessionId: sessionId! }
}
