import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useOrder } from './use-order.ts'

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, version: 1 }))
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')

function answers() {
  const waiting: { resolve: (answer: { version: number }) => void; reject: (error: Error) => void }[] = []
  const place = vi.fn(
    (_id: string, _afterId: string | null, _version: number) =>
      new Promise<{ version: number }>((resolve, reject) => {
        waiting.push({ resolve, reject })
      }),
  )
  return { place, waiting }
}

it('shows the new order before the server has answered', async () => {
  const { place, waiting } = answers()
  const { result } = renderHook(() => useOrder(items, place, vi.fn()))
  await act(async () => {
    result.current.move(items[0]!, 2)
  })
  expect(ids(result.current.shown)).toBe('bcad')
  expect(place.mock.calls).toEqual([['a', 'c', 1]])
  await act(async () => waiting[0]!.resolve({ version: 2 }))
  expect(result.current.isMoving).toBe(false)
})

it('sends moves one after the other, each with the version that the last one left', async () => {
  const { place, waiting } = answers()
  const { result } = renderHook(() => useOrder(items, place, vi.fn()))
  await act(async () => {
    result.current.move(items[3]!, 2)
  })
  await act(async () => {
    result.current.move(items[3]!, 1)
  })
  expect(ids(result.current.shown)).toBe('adbc')
  expect(place.mock.calls).toEqual([['d', 'b', 1]])
  await act(async () => waiting[0]!.resolve({ version: 2 }))
  expect(place.mock.calls).toEqual([
    ['d', 'b', 1],
    ['d', 'a', 2],
  ])
})

it('takes a refused move back with those behind it, and says so once', async () => {
  const { place, waiting } = answers()
  const onRefused = vi.fn()
  const { result } = renderHook(() => useOrder(items, place, onRefused))
  await act(async () => {
    result.current.move(items[0]!, 1)
  })
  await act(async () => {
    result.current.move(items[1]!, 3)
  })
  const refusal = new Error('stale')
  await act(async () => waiting[0]!.reject(refusal))
  expect(ids(result.current.shown)).toBe('abcd')
  expect(onRefused.mock.calls).toEqual([[refusal]])
  expect(place).toHaveBeenCalledTimes(1)
})

it('puts a record first after nothing, and works again after a refusal', async () => {
  const { place, waiting } = answers()
  const { result } = renderHook(() => useOrder(items, place, vi.fn()))
  await act(async () => {
    result.current.move(items[0]!, 1)
  })
  await act(async () => waiting[0]!.reject(new Error('stale')))
  await act(async () => {
    result.current.move(items[2]!, 0)
  })
  expect(ids(result.current.shown)).toBe('cabd')
  expect(place.mock.calls.at(-1)).toEqual(['c', null, 1])
})
