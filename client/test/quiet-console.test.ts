import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

it('a test that causes a console.error fails', async () => {
  const folder = await mkdtemp(join(import.meta.dirname, 'planted-'))
  try {
    const source = (words: string) => `import { it } from 'vitest'\nit('does nothing', () => { ${words} })\n`
    await writeFile(join(folder, 'loud.test.ts'), source("console.error('planted %s', 'fault')"))
    await writeFile(join(folder, 'quiet.test.ts'), source(''))
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'client', '--reporter=json', folder]
    const { stdout } = await run(process.execPath, vitest).catch((failure) => failure)
    const report = JSON.parse(stdout.slice(stdout.indexOf('{')))
    const results = report.testResults.map(
      (file: { name: string; assertionResults: { status: string; failureMessages: string[] }[] }) => [
        file.name.split('/').at(-1),
        file.assertionResults[0]?.status,
        file.assertionResults[0]?.failureMessages[0]?.includes('The console complained: planted fault') ??
          false,
      ],
    )
    expect(results.sort()).toEqual([
      ['loud.test.ts', 'failed', true],
      ['quiet.test.ts', 'passed', false],
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}, 60_000)
