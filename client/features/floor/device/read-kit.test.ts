// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest'
import type { DeskKit } from '#contract/floor'
import type { Floor } from '#floor/state'
import { readKit } from './read-kit.ts'
import type { Store } from './store.ts'

let kit: DeskKit | undefined
let answers: (Response | Error)[]
let asked = 0
let failures: unknown[]

const withDelegations = (...ids: string[]) =>
  new Response(JSON.stringify({ delegations: ids.map((id) => ({ id })) }), {
    headers: { 'content-type': 'application/json' },
  })
const floorOf = (...ids: string[]) => ({ entries: ids.map((delegationId) => ({ delegationId })) }) as Floor

function reading(store: Partial<Store> = {}) {
  const full = { keepKit: async () => true, ...store } as unknown as Store
  return readKit(full, 'account', 'session', {
    kit: () => kit,
    onKit: (read) => {
      kit = read
    },
    onFailed: (error) => failures.push(error),
  })
}

beforeEach(() => {
  kit = undefined
  answers = []
  asked = 0
  failures = []
  vi.stubGlobal('fetch', async () => {
    asked += 1
    const answer = answers.shift()
    if (!answer || answer instanceof Error) throw answer ?? new TypeError('no network')
    return answer
  })
})

it('asks once for a delegation that it does not know', async () => {
  answers = [withDelegations('cuba'), withDelegations('cuba')]
  const kits = reading()
  await kits.see(floorOf('cuba'))
  await kits.see(floorOf('cuba', 'hidden'))
  await kits.see(floorOf('cuba', 'hidden'))
  expect([asked, failures]).toEqual([2, []])
})

it('asks again at the next floor where it could not be read', async () => {
  answers = [withDelegations('cuba'), new TypeError('no network'), withDelegations('cuba', 'late')]
  const kits = reading()
  await kits.see(floorOf('cuba'))
  await kits.see(floorOf('cuba', 'late'))
  expect([failures.length, kit?.delegations.length]).toEqual([1, 1])
  await kits.see(floorOf('cuba', 'late'))
  expect(kit?.delegations.map(({ id }) => id)).toEqual(['cuba', 'late'])
})

it('knows it by heart although there is no room to keep it', async () => {
  answers = [withDelegations('cuba')]
  const kits = reading({
    keepKit: async () => {
      throw new Error('full')
    },
  })
  await kits.see(floorOf('cuba'))
  expect([asked, kit?.delegations.length, failures.length]).toEqual([1, 1, 1])
  await kits.see(floorOf('cuba'))
  expect(asked).toBe(1)
})
