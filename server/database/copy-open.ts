import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Copies a folder so that everybody can read it; what stands at its place is always whole. */
export function copyOpen(from: string, to: string, finish: (draft: string) => void): void {
  const draft = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  finish(draft)
  openToAll(draft)
  try {
    renameSync(draft, to)
  } catch (error) {
    // Another program was quicker.
    rmSync(draft, { recursive: true })
    if (!existsSync(to)) throw error
  }
}

// What was installed under a strict umask is closed file by file.
function openToAll(path: string): void {
  const status = lstatSync(path)
  if (status.isSymbolicLink()) return
  chmodSync(path, status.mode | 0o444 | (status.mode & 0o100 ? 0o111 : 0))
  if (status.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}
