import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Binaries } from './embedded-binaries.ts'
import { plainEnvironment } from './plain-environment.ts'
import { isAlive } from './postmaster.ts'
import type { SystemUser } from './system-user.ts'

type Making = { folder: string; password: string; user: SystemUser; binaries: Binaries; durable: boolean }

/** Makes a cluster beside its place and renames it there, so that it is either whole or not there. */
export function initialiseCluster({ folder, password, user, binaries, durable }: Making): void {
  const home = dirname(folder)
  for (const name of readdirSync(home)) {
    const maker = Number(/^postgres\.making\.(\d+)/.exec(name)?.[1] ?? process.pid)
    if (!isAlive(maker)) rmSync(join(home, name), { recursive: true })
  }
  const draft = join(home, `postgres.making.${process.pid}`)
  const passwordFile = `${draft}.password`
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid)
  try {
    runInitdb(binaries, user, [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=und',
      ...(durable ? [] : ['--no-sync']),
    ])
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

// In the C locale the text search parser takes quotation marks and dashes beyond ASCII for letters.
function runInitdb(binaries: Binaries, user: SystemUser, flags: string[]): void {
  const errors: string[] = []
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    try {
      const all = [...flags, `--locale=${locale}`, '--lc-messages=C']
      execFileSync(binaries.initdb, all, {
        ...user,
        cwd: dirname(binaries.initdb),
        stdio: 'pipe',
        env: plainEnvironment(),
      })
      return
    } catch (error) {
      errors.push(String((error as { stderr?: Buffer }).stderr ?? error))
      if (!errors.at(-1)?.includes('locale')) break
    }
  }
  throw new Error(`Postgres could not make its data folder: ${errors.at(-1)?.trim()}`)
}
