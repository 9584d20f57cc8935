import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** Who Postgres runs as; undefined means as this program itself. */
export type SystemUser = { uid: number; gid: number } | undefined

/**
 * The user to run Postgres as on a cluster folder that may not be there yet: this one, except that root,
 * as whom Postgres refuses to run, hands over to the owner of the cluster or to the user `postgres`.
 */
export function systemUserFor(cluster: string): SystemUser {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  return findUser() ?? makeUser()
}

/** Whether that user can enter a folder and read it, as the system itself sees it. */
export function canEnter(user: SystemUser, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', folder], { ...user, cwd: '/' })
      .status === 0
  )
}

function findUser(): SystemUser {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout, 10),
  )
  return uid && gid ? { uid, gid } : undefined
}

function makeUser(): SystemUser {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  // Alpine and its like have adduser instead.
  if (!findUser()) spawnSync('adduser', ['-S', '-D', '-H', 'postgres'])
  const user = findUser()
  if (!user) {
    throw new Error(
      'Root may not run Postgres, and a system user named postgres is missing and could not be made. ' +
        'Make one, or start Rostrum as an ordinary user, or set DATABASE_URL.',
    )
  }
  return user
}
