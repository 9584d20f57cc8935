import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Binaries, embeddedBinaries, openHome } from './embedded-binaries.ts'
import { initialiseCluster } from './initialise-cluster.ts'
import { canEnter, type SystemUser, systemUserFor } from './system-user.ts'

/** The files of one Postgres server, who runs it, and with which programs. */
export type Cluster = {
  folder: string
  logFile: string
  password: string
  user: SystemUser
  binaries: Binaries
}

/**
 * Finds the cluster of a data folder or makes it, in `<data>/postgres` or, when root's data folder is closed to
 * the user that must run Postgres, under /var/lib/rostrum with a link in the data folder. Several programs may
 * do this at once: they get the same one.
 */
export function prepareCluster(dataFolder: string, durable: boolean): Cluster {
  try {
    return prepare(dataFolder, durable)
  } catch (error) {
    const { code } = error as { code?: string }
    if (!code || !unusable[code]) throw error
    throw new Error(`The data folder ${dataFolder} ${unusable[code]}: set ROSTRUM_DATA to another.`, {
      cause: error,
    })
  }
}

const unusable: Record<string, string> = {
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'lies on a disk that is read only',
  ENOTDIR: 'is no folder, or lies in something that is none',
  EEXIST: 'is no folder',
  ENOENT: 'cannot be made',
  ENOSPC: 'lies on a disk that is full',
}

function prepare(dataFolder: string, durable: boolean): Cluster {
  if (!existsSync(dataFolder)) {
    mkdirSync(dataFolder, { recursive: true })
    // Passable whatever the umask, so that Postgres can live inside; what is secret in it is closed by itself.
    chmodSync(dataFolder, 0o755)
  }
  const data = realpathSync(dataFolder)
  const link = join(data, 'postgres')
  const user = systemUserFor(link)
  const folder = locate(data, link, user)
  refuseForeignOwner(folder, user)
  const binaries = embeddedBinaries(user, data)
  const password = readPassword(data)
  if (!existsSync(join(folder, 'PG_VERSION')))
    initialiseCluster({ folder, password, user, binaries, durable })
  if (folder !== link && !existsSync(link)) makeLink(folder, link)
  refuseOtherVersion(folder, binaries)
  return { folder, logFile: join(data, 'postgres.log'), password, user, binaries }
}

function locate(data: string, link: string, user: SystemUser): string {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return readlinkSync(link)
  if (!user || existsSync(link) || canEnter(user, data)) return link
  const home = join(openHome, createHash('sha256').update(data).digest('hex').slice(0, 12))
  mkdirSync(home, { recursive: true, mode: 0o755 })
  return join(home, 'postgres')
}

// Written beside and linked into place, so that of two programs both read the whole password of the first.
function readPassword(data: string): string {
  const file = join(data, 'postgres.password')
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(file, 'utf8').trim()
}

function makeLink(folder: string, link: string): void {
  try {
    symlinkSync(folder, link)
  } catch (error) {
    if (!existsSync(link)) throw error
  }
}

// Asked first: whoever may not enter a cluster cannot even see that there is one in it.
function refuseForeignOwner(folder: string, user: SystemUser): void {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid
  const own = user?.uid ?? process.getuid?.()
  if (own !== undefined && owner !== undefined && own !== owner) {
    throw new Error(
      `The data in ${folder} belongs to system user ${owner}: start Rostrum as that user or as root.`,
    )
  }
}

function refuseOtherVersion(folder: string, { version }: Binaries): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (made !== version.split('.')[0]) {
    throw new Error(
      `The data in ${folder} was written by PostgreSQL ${made}, and this Rostrum brings ${version}: ` +
        'restore a backup into a new data folder.',
    )
  }
}
