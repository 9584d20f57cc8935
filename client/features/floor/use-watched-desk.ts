import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { Answer } from '#contract'
import { listDelegations } from '#contract/delegations'
import { type DeskKit, getFloor } from '#contract/floor'
import { listGroups } from '#contract/groups'
import { listThemes } from '#contract/themes'
import { later } from '#floor/allotted'
import { allPages } from '../../http/all-pages.ts'
import { query } from '../../http/query.ts'
import type { Desk } from './desk.ts'

const pollMs = 1_500

/** The floor for somebody who may read it and do nothing there. */
export function useWatchedDesk(sessionId: string, conference: string) {
  const floor = useQuery({
    ...query(getFloor, { params: { id: sessionId } }),
    placeholderData: undefined,
    refetchInterval: pollMs,
  })
  const delegations = useQuery(allPages(listDelegations, { query: { conference } }))
  const groups = useQuery(allPages(listGroups, { query: {} }))
  const themes = useQuery(query(listThemes, { query: {} }))
  const kit = useMemo(
    () =>
      delegations.data && groups.data && themes.data
        ? kitOf(delegations.data, groups.data, themes.data.items)
        : undefined,
    [delegations.data, groups.data, themes.data],
  )
  const offset = useRef<number>(undefined)
  if (floor.data && offset.current === undefined)
    offset.current = Date.parse(floor.data.now) - floor.dataUpdatedAt
  const desk: Desk | undefined = floor.data && {
    floor: floor.data,
    now: () => later(new Date(Date.now() + (offset.current ?? 0)).toISOString(), 0),
    act: mayNot,
    undoLast: mayNot,
    mend: mayNot,
    drop: mayNot,
    waiting: { count: 0, since: null },
    refused: [],
    conflicts: [],
    connection: floor.isError ? 'away' : 'polling',
    isPractice: false,
  }
  const parts = [floor, delegations, groups, themes]
  return {
    desk,
    kit,
    error: desk && kit ? null : (parts.find((part) => part.isError)?.error ?? null),
    retry: () => {
      for (const part of parts) part.refetch()
    },
  }
}

const mayNot = (): Promise<never> => Promise.reject(new Error('Only editors act at the desk'))

type Listed = Answer<typeof listDelegations>['items'][number]

function kitOf(
  delegations: Listed[],
  groups: Answer<typeof listGroups>['items'],
  themes: Answer<typeof listThemes>['items'],
): DeskKit {
  const byCode = new Map(groups.map(({ code, id }) => [code, id]))
  return {
    delegations: delegations.map(({ id, code, name, kind, names, groups: codes }) => ({
      id,
      code,
      name,
      kind,
      shortcut: '',
      names: Object.values(names),
      groups: codes.flatMap((of) => byCode.get(of) ?? []),
      speakers: [],
    })),
    groups: groups.map(({ id, code, name, names, kind }) => ({
      id,
      code,
      name,
      names,
      kind,
      isRegional: kind === 'regional',
    })),
    themes: themes.map(({ id, name, names, hue }) => ({ id, name, names, hue, path: '' })),
  }
}
