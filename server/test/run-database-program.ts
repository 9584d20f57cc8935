import { type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type DatabaseProgram = {
  pid: number
  /** `ready` with its address, or `refused` with its sentence. */
  outcome: 'ready' | 'refused'
  words: string
  /** Sends a signal and waits for the end of the program. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts a program of its own that holds the embedded database of a data folder, and waits for what it says. */
export async function runDatabaseProgram(
  dataFolder: string,
  options: SpawnOptions & { file?: string } = {},
): Promise<DatabaseProgram> {
  const { file = fileURLToPath(new URL('database-program.ts', import.meta.url)), ...spawning } = options
  const child = spawn(process.execPath, ['--import', 'tsx', file, dataFolder], {
    ...spawning,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let complaint = ''
  child.stderr?.on('data', (chunk) => (complaint += chunk))
  const lines = createInterface({ input: child.stdout! })
  const line = await Promise.race([
    once(lines, 'line').then(([first]) => String(first)),
    ended.then(() => ''),
  ])
  const [, outcome, words = ''] = /^(ready|refused) (.*)$/.exec(line) ?? []
  if (outcome !== 'ready' && outcome !== 'refused') throw new Error(`The program said nothing. ${complaint}`)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await ended
  }
  return { pid: child.pid!, outcome, words, end }
}
