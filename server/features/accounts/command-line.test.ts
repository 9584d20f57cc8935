import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDatabaseProgram } from '../../test/run-database-program.ts'
import { removeCluster, temporaryFolder } from '../../test/server.ts'
import { goodPassword, openHouse, type TestHouse } from './test-house.ts'

const program = fileURLToPath(new URL('command-line.ts', import.meta.url))

/** Runs the command in a process of its own, as an operator does. */
async function run(environment: Record<string, string>, words: string[], input = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...words], {
    env: { PATH: process.env.PATH, ...environment },
  })
  let [out, error] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (error += chunk))
  child.stdin.end(input)
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, out: out.trim(), error: error.trim() }
}

describe('npm run account', () => {
  let house: TestHouse
  const account = (words: string, input?: string) =>
    run({ DATABASE_URL: house.database.url }, words.split(' '), input)
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  it('makes an account that signs in, lists, blocks, unblocks and changes it while the program runs', async () => {
    expect(await account('list')).toEqual({ code: 0, out: 'There is no account yet.', error: '' })
    expect(
      await account('create --email Mai@example.org --role administrator --name Mai', `${goodPassword}\n`),
    ).toEqual({ code: 0, out: 'mai@example.org can sign in as administrator.', error: '' })
    const browser = house.browser()
    expect((await browser.signIn('mai@example.org')).body.account.name).toBe('Mai')

    expect(await account('role --email mai@example.org --role reader')).toEqual({
      code: 0,
      out: 'mai@example.org is reader now. No administrator can sign in now.',
      error: '',
    })
    expect((await browser.get('/accounts')).status).toBe(403)

    expect((await account('block --email mai@example.org')).code).toBe(0)
    expect((await browser.get('/session')).body.account).toBeNull()
    expect(await account('list')).toEqual({
      code: 0,
      out: 'mai@example.org\treader\tMai\tblocked',
      error: '',
    })

    expect((await account('unblock --email mai@example.org')).out).toBe('mai@example.org can sign in again.')
    expect((await browser.get('/session')).body.account).toBeNull()
    expect((await browser.signIn('mai@example.org')).status).toBe(200)

    const next = 'Seven herons beside a slow canal'
    expect((await account('password --email mai@example.org', next)).code).toBe(0)
    expect((await browser.get('/session')).body.account).toBeNull()
    expect((await browser.signIn('mai@example.org')).status).toBe(401)
    expect((await browser.signIn('mai@example.org', next)).status).toBe(200)
  }, 60_000)

  it('says in a line what is wrong, changes nothing, and exits 1 when refused and 2 when misused', async () => {
    await house.account('reader', 'there@example.org')
    const before = (await account('list')).out
    const refused = (error: string) => ({ code: 1, out: '', error })
    expect(await account('create --email there@example.org --role reader', goodPassword)).toEqual(
      refused('There is an account for there@example.org already.'),
    )
    expect(await account('create --email new@example.org --role reader', 'short')).toEqual(
      refused('At least 12 characters'),
    )
    expect(await account('block --email nobody@example.org')).toEqual(
      refused('There is no such account as nobody@example.org.'),
    )
    expect(await account('create --email new@example.org --role owner', goodPassword)).toEqual({
      code: 2,
      out: '',
      error: 'Say the role with --role: administrator, editor, reader',
    })
    for (const words of ['', 'delete', 'list all', 'list --password=x', 'toString'])
      expect(await account(words)).toMatchObject({
        code: 2,
        out: '',
        error: expect.stringMatching(/^npm run account -- list\n/),
      })
    expect((await account('list')).out).toBe(before)
  }, 60_000)
})

it('works on the embedded database, beside a program that holds it and without one', async () => {
  const folder = temporaryFolder()
  try {
    const data = join(folder, 'data')
    const environment = { ROSTRUM_DATA: data }
    const made = await run(
      environment,
      ['create', '--email', 'a@example.org', '--role', 'editor'],
      goodPassword,
    )
    expect(made).toEqual({ code: 0, out: 'a@example.org can sign in as editor.', error: '' })
    const holder = await runDatabaseProgram(data)
    expect(await run(environment, ['block', '--email', 'a@example.org'])).toMatchObject({
      code: 0,
      error: '',
    })
    expect((await run(environment, ['list'])).out).toBe('a@example.org\teditor\ta\tblocked')
    await holder.end('SIGTERM')
  } finally {
    removeCluster(folder)
  }
}, 90_000)
