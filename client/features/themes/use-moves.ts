import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { placeTheme } from '#contract/themes'
import { call } from '../../http/call.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Theme } from './theme-tree.ts'
import { type Place, placed } from './tree-moves.ts'

/** Moves themes: at once on the screen, then saved one after another. What is refused goes back to where it was. */
export function useMoves(key: QueryKey) {
  const cache = useQueryClient()
  const inWords = useRefusal()
  const queue = useRef(Promise.resolve())
  const waiting = useRef(0)
  const versions = useRef(new Map<string, number>())

  async function save({ id, version }: Theme, body: Place) {
    try {
      const known = Math.max(version, versions.current.get(id) ?? 0)
      const saved = await call(placeTheme, { params: { id }, body }, { version: known })
      versions.current.set(id, saved.version)
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
    }
    waiting.current -= 1
    // Asked again only after the last, so that what was moved meanwhile does not jump back and forth.
    if (waiting.current === 0)
      await Promise.all(
        ['themes', 'interventions', 'conferences'].map((feature) =>
          cache.invalidateQueries({ queryKey: [feature] }),
        ),
      )
  }

  return async (theme: Theme, place: Place) => {
    waiting.current += 1
    await cache.cancelQueries({ queryKey: key })
    cache.setQueryData<{ items: Theme[] }>(
      key,
      (before) => before && { items: placed(before.items, theme.id, place) },
    )
    queue.current = queue.current.then(() => save(theme, place))
  }
}
