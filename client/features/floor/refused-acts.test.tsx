import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { DeskKit } from '#contract/floor'
import type { FloorAct } from '#floor/act'
import { TimeZone } from '#ui/use-format'
import type { RefusedAct } from './desk.ts'
import { RefusedActs } from './refused-acts.tsx'

const at = '2025-10-26T03:42:10Z'
const register: RefusedAct = {
  id: 'r',
  act: { act: 'register', at, delegationId: 'cuba' },
  code: 'list-closed',
  reason: 'The list of speakers is closed.',
}
const undoing: RefusedAct = {
  id: 'u',
  act: { act: 'endTheFloor', at, interventionId: 'i' },
  code: 'undo-changed-since',
  reason: 'Changed since',
}
const odd: RefusedAct = {
  id: 'o',
  act: { act: 'describe', at, interventionId: 'i', addGroupIds: ['g'] },
  code: 'invalid-body',
  reason: 'No such group',
}
const kit = {
  delegations: [
    { id: 'cuba', code: 'CUB', name: 'Cuba', names: [], shortcut: 'CUB' },
    { id: 'vietNam', code: 'VNM', name: 'Viet Nam', names: ['Việt Nam'], shortcut: 'VNM' },
  ],
} as unknown as DeskKit

type ShownProps = {
  refused: RefusedAct[]
  onMend: (id: string, act: FloorAct) => Promise<void>
  onDrop: (id: string) => void
}

function Shown({ refused, onMend, onDrop }: ShownProps) {
  const [left, setLeft] = useState(refused)
  const drop = async (id: string) => {
    onDrop(id)
    setLeft(left.filter((one) => one.id !== id))
  }
  return (
    <TimeZone value="Asia/Ho_Chi_Minh">
      <RefusedActs
        desk={{ refused: left, mend: onMend, drop }}
        delegations={kit.delegations}
        inWords={({ act }) => act}
        isOpen
        onClose={() => {}}
      />
    </TimeZone>
  )
}

function show(refused: RefusedAct[]) {
  const mend = vi.fn(async () => {})
  const dropped = vi.fn()
  render(<Shown refused={refused} onMend={mend} onDrop={dropped} />)
  return { mend, dropped, row: (words: RegExp) => within(screen.getByText(words).closest('li')!) }
}

const press = (name: string, where: Pick<typeof screen, 'getByRole'> = screen) =>
  userEvent.click(where.getByRole('button', { name }))

// Typing goes key by key; two busy cores take their time.
const slow = { timeout: 30_000 }

describe('refused acts', slow, () => {
  it('says each in words with its reason, in the server’s where there are no others', () => {
    const { row } = show([register, undoing, odd])
    expect(screen.getByRole('heading', { name: 'Refused: 3 acts' })).toBeDefined()
    expect(row(/^register/).getByText('The list of speakers was closed.')).toBeDefined()
    expect(row(/^register/).getByText('at 10:42:10')).toBeDefined()
    expect(row(/^Undoing: endTheFloor/).getByText('What it made has been changed since.')).toBeDefined()
    expect(row(/^describe/).getByText('No such group')).toBeDefined()
  })

  it('sends one again as it was, or all', async () => {
    const { mend, row } = show([register, undoing])
    await press('Send again', row(/^register/))
    expect(mend.mock.calls).toEqual([['r', register.act]])
    await press('Send all again')
    expect(mend.mock.calls.slice(1)).toEqual([
      ['r', register.act],
      ['u', undoing.act],
    ])
  })

  it('sends one again as a person changed it, and offers that only where there is something to change', async () => {
    const { mend, row } = show([register, undoing, odd])
    expect(screen.getAllByRole('button', { name: 'Change' })).toHaveLength(1)
    await press('Change', row(/^register/))
    const time = screen.getByLabelText('When it was done')
    await userEvent.clear(time)
    await userEvent.type(time, '1040')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Also to a closed list' }))
    await press('Send it changed')
    expect(mend.mock.calls).toEqual([
      ['r', { act: 'register', at: '2025-10-26T03:40:00Z', delegationId: 'cuba', evenIfClosed: true }],
    ])
  })

  it('does not send a time that is none', async () => {
    const { mend, row } = show([register])
    await press('Change', row(/^register/))
    const time = screen.getByLabelText('When it was done')
    await userEvent.clear(time)
    await userEvent.type(time, 'soon')
    await press('Send it changed')
    expect(mend).not.toHaveBeenCalled()
  })

  it('drops one only once that was asked', async () => {
    const { dropped, row } = show([register, undoing])
    await press('Drop', row(/^Undoing/))
    await press('Keep it')
    expect(dropped).not.toHaveBeenCalled()
    await press('Drop', row(/^Undoing/))
    expect(row(/^Undoing/).getByText(/stays in the record/)).toBeDefined()
    await press('Drop it for good')
    expect(dropped.mock.calls).toEqual([['u']])
    expect(screen.getByRole('heading', { name: 'Refused: 1 act' })).toBeDefined()
  })
})
