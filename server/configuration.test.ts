import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfiguration(environment)
    return []
  } catch (error) {
    return (error as Error).message.split('\n')
  }
}

describe('the configuration', () => {
  it('needs no variable at all, and takes empty ones as unset', () => {
    const defaults = {
      port: 4600,
      host: '127.0.0.1',
      logLevel: 'info',
      databaseUrl: undefined,
      databaseOwnerUrl: undefined,
      dataFolder: resolve('./data'),
      sample: 'hanoi',
      publicUrl: undefined,
      trustedProxies: 0,
    }
    expect(readConfiguration({ PATH: '/bin' })).toEqual(defaults)
    expect(readConfiguration({ PORT: '', DATABASE_URL: ' ', ROSTRUM_URL: '' })).toEqual(defaults)
  })

  it('reads every variable', () => {
    expect(
      readConfiguration({
        PORT: '0',
        HOST: '::',
        LOG_LEVEL: 'debug',
        DATABASE_URL: 'postgres://rostrum:secret@db.example:5433/rostrum',
        DATABASE_OWNER_URL: 'postgres://owner:secret@db.example:5433/rostrum',
        ROSTRUM_DATA: '/srv/rostrum',
        ROSTRUM_SAMPLE: 'none',
        ROSTRUM_URL: 'https://Rostrum.example.org/',
        ROSTRUM_TRUST_PROXY: '2',
      }),
    ).toEqual({
      port: 0,
      host: '::',
      logLevel: 'debug',
      databaseUrl: 'postgres://rostrum:secret@db.example:5433/rostrum',
      databaseOwnerUrl: 'postgres://owner:secret@db.example:5433/rostrum',
      dataFolder: '/srv/rostrum',
      sample: 'none',
      publicUrl: 'https://rostrum.example.org',
      trustedProxies: 2,
    })
  })

  it.each([
    ['PORT', 'http', 'must be a whole number from 0 to 65535'],
    ['PORT', '65536', 'must be a whole number from 0 to 65535'],
    ['PORT', '-1', 'must be a whole number from 0 to 65535'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
    ['DATABASE_URL', 'mysql://root@db/x', 'must look like postgresql://user:password@host:5432/database'],
    ['DATABASE_URL', 'db.example', 'must look like postgresql://user:password@host:5432/database'],
    ['ROSTRUM_SAMPLE', 'geneva', 'must be hanoi or none'],
    ['ROSTRUM_URL', 'rostrum.example.org', 'must look like https://rostrum.example.org'],
    ['ROSTRUM_URL', 'https://example.org/rostrum', 'must be without a path: Rostrum lives at the root'],
    ['ROSTRUM_TRUST_PROXY', 'true', 'must be a whole number from 0 to 10'],
  ])('refuses %s=%s in one line', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([`${name} ${problem}`])
  })

  it('says all that is wrong at once, and never the value, which may hold a password', () => {
    expect(problemsOf({ PORT: 'x', DATABASE_URL: 'mysql://root:secret@db/x' })).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'DATABASE_URL must look like postgresql://user:password@host:5432/database',
    ])
  })

  it.each([
    [{ DATABASE_OWNER_URL: 'postgres://owner@db/rostrum' }, 'needs DATABASE_URL beside it'],
    [
      { DATABASE_URL: 'postgres://one@db/rostrum', DATABASE_OWNER_URL: 'postgres://one@db:5433/rostrum' },
      'must name another user than DATABASE_URL',
    ],
    [
      { DATABASE_URL: 'postgres://one@db/rostrum', DATABASE_OWNER_URL: 'postgres://db/rostrum' },
      'must name another user than DATABASE_URL',
    ],
  ])('refuses an owner of the database that is no other role: %o', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([`DATABASE_OWNER_URL ${problem}`])
  })

  it('refuses a variable of its own that it does not know, which would be a typing error', () => {
    expect(problemsOf({ ROSTRUM_DATE: '/srv' })).toEqual([
      'ROSTRUM_DATE is not a variable of Rostrum; there are ROSTRUM_DATA, ROSTRUM_SAMPLE, ROSTRUM_URL, ROSTRUM_TRUST_PROXY',
    ])
  })
})
