import { expect, it } from 'vitest'
import { inUse, withoutHonorifics } from './rules.ts'

it.each([
  ['h e mr oscar silvera', 'oscar silvera'],
  ['silvera mr oscar', 'silvera oscar'],
  ['her excellency dr amina okafor', 'amina okafor'],
  ['dr', 'dr'],
  ['ms', 'ms'],
  ['drake', 'drake'],
  ['sirimavo bandaranaike', 'sirimavo bandaranaike'],
])('reads %s as %s', (typed, name) => expect(withoutHonorifics(typed)).toBe(name))

it('says in words what hangs on a person', () => {
  expect(inUse({ interventions: 0, delegates: 0, chairs: 0 })).toBe(null)
  expect(inUse({ interventions: 1, delegates: 2, chairs: 0 })).toBe(
    'The person has 1 intervention, 2 places in delegations. Move or delete them first.',
  )
})
