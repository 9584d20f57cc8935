import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ComboBox } from './combo-box.tsx'
import type { LoadItems } from './use-items.ts'

type Fruit = { id: string; name: string }
const fruit = (name: string): Fruit => ({ id: name.toLowerCase(), name })

function Picker({ load, onCreate }: { load: LoadItems<Fruit>; onCreate?: (text: string) => void }) {
  const [value, setValue] = useState<Fruit | null>(null)
  return (
    <>
      <ComboBox
        label="Fruit"
        value={value}
        onChange={setValue}
        load={load}
        itemKey={(item) => item.id}
        itemText={(item) => item.name}
        onCreate={onCreate}
        createLabel={(text) => `Create ${text}`}
      />
      <output>{value?.name ?? 'none'}</output>
    </>
  )
}

function unanswered<Answer>() {
  let resolve!: (answer: Answer) => void
  const promise = new Promise<Answer>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

const field = () => screen.getByRole('combobox', { name: 'Fruit' })
const chosen = () => document.querySelector('output')?.textContent
const options = () => screen.getAllByRole('option').map((option) => option.textContent)

describe('a combo box', () => {
  it('offers what the server found, though no letter of it was typed', async () => {
    render(<Picker load={async () => [fruit('Viet Nam'), fruit('Malaysia')]} />)
    await userEvent.type(field(), 'xyz')
    await waitFor(() => expect(options()).toEqual(['Viet Nam', 'Malaysia']))
  })

  it('takes the first answer on Enter', async () => {
    render(<Picker load={async (text) => (text ? [fruit('Plum'), fruit('Pear')] : [])} />)
    await userEvent.type(field(), 'p')
    await screen.findByRole('option', { name: 'Plum' })
    await userEvent.keyboard('{Enter}')
    expect(chosen()).toBe('Plum')
    expect(field()).toHaveProperty('value', 'Plum')
  })

  it('says that it looks, and that nothing was found', async () => {
    const answer = unanswered<Fruit[]>()
    render(<Picker load={() => answer.promise} />)
    await userEvent.type(field(), 'q')
    expect(await screen.findByText('Looking…')).toBeTruthy()
    answer.resolve([])
    expect(await screen.findByText('Nothing found. Try fewer or other letters.')).toBeTruthy()
  })

  it('says that the search failed, and searches again when asked', async () => {
    const load = vi
      .fn<LoadItems<Fruit>>()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue([fruit('Fig')])
    render(<Picker load={load} />)
    await userEvent.type(field(), 'f')
    await userEvent.click(await screen.findByRole('option', { name: /Try again/ }))
    expect(await screen.findByRole('option', { name: 'Fig' })).toBeTruthy()
    expect(chosen()).toBe('none')
  })

  it('never shows a late answer to an earlier text', async () => {
    const late = unanswered<Fruit[]>()
    render(
      <Picker load={(text) => (text === 'a' ? late.promise : Promise.resolve([fruit(`For ${text}`)]))} />,
    )
    await userEvent.type(field(), 'a')
    await userEvent.type(field(), 'b')
    await screen.findByRole('option', { name: 'For ab' })
    late.resolve([fruit('For a')])
    await late.promise
    expect(options()).toEqual(['For ab'])
  })

  it.each(['{Enter}', '{Tab}'])(
    'takes the first entry of an answer that %s did not wait for',
    async (key) => {
      const late = unanswered<Fruit[]>()
      render(<Picker load={(text) => (text === 'plum' ? late.promise : Promise.resolve([fruit('Fig')]))} />)
      await userEvent.type(field(), 'plum')
      await userEvent.keyboard(key)
      late.resolve([fruit('Plum'), fruit('Plumcot')])
      await waitFor(() => expect(chosen()).toBe('Plum'))
      expect(field()).toHaveProperty('value', 'Plum')
    },
  )

  it('takes the wish for the first entry back when one types on', async () => {
    const late = unanswered<Fruit[]>()
    render(<Picker load={(text) => (text === 'p' ? late.promise : Promise.resolve([fruit('Pear')]))} />)
    await userEvent.type(field(), 'p{Enter}e')
    late.resolve([fruit('Plum')])
    await screen.findByRole('option', { name: 'Pear' })
    expect(chosen()).toBe('none')
  })

  it('offers to create what was typed', async () => {
    const onCreate = vi.fn()
    render(<Picker load={async () => []} onCreate={onCreate} />)
    await userEvent.type(field(), 'Kiwi')
    await userEvent.click(await screen.findByRole('option', { name: 'Create Kiwi' }))
    expect(onCreate.mock.calls).toEqual([['Kiwi']])
  })

  it('keeps a text that is nothing of the list and says what to do', async () => {
    render(<Picker load={async () => []} />)
    await userEvent.type(field(), 'Unknown')
    await userEvent.tab()
    expect(field()).toHaveProperty('value', 'Unknown')
    expect(await screen.findByText('Choose one of the list, or empty the field.')).toBeTruthy()
  })

  it('lets go of its value when it is emptied', async () => {
    render(<Picker load={async () => [fruit('Plum')]} />)
    await userEvent.type(field(), 'p')
    await userEvent.click(await screen.findByRole('option', { name: 'Plum' }))
    await userEvent.clear(field())
    expect(chosen()).toBe('none')
  })

  it('shows its value again after another text was tried and left', async () => {
    render(<Picker load={async (text) => (text === 'p' ? [fruit('Plum')] : [])} />)
    await userEvent.type(field(), 'p')
    await userEvent.click(await screen.findByRole('option', { name: 'Plum' }))
    await userEvent.type(field(), 'zzz')
    await userEvent.tab()
    expect(field()).toHaveProperty('value', 'Plum')
    expect(chosen()).toBe('Plum')
  })
})
