import type { Account } from './account-values.ts'

export type AccountAct = 'edit' | 'link' | 'withdrawLink' | 'signOut' | 'block' | 'unblock'

/** What can be done to a user as they are now, in groups. Nobody is offered what locks themself out. */
export function actsFor(
  { state, linkExpiresAt, signIns }: Pick<Account, 'state' | 'linkExpiresAt' | 'signIns'>,
  isOwn: boolean,
): AccountAct[][] {
  const mayComeIn = state === 'active' || state === 'invited'
  const others: AccountAct[] = [
    ...(mayComeIn ? (['link'] as const) : []),
    ...(linkExpiresAt ? (['withdrawLink'] as const) : []),
    ...(signIns > 0 ? (['signOut'] as const) : []),
  ]
  const last: AccountAct[] = [mayComeIn ? 'block' : 'unblock']
  const groups: AccountAct[][] = [['edit'], ...(isOwn ? [] : [others, last])]
  return groups.filter((group) => group.length > 0)
}
