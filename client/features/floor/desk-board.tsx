import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { listOf, onTheFloor } from '#floor/order'
import { toast } from '../../ui/toast-queue.ts'
import { type AtDesk, AtDeskContext } from './at-desk.ts'
import type { Desk } from './desk.ts'
import { DeskKeys } from './desk-keys.tsx'
import { DeskHead } from './head/desk-head.tsx'
import { Matters } from './head/matters.tsx'
import { HeardList } from './heard/heard-list.tsx'
import { Later } from './later.tsx'
import { Choosing } from './list/chosen.tsx'
import { SpeakersList } from './list/speakers-list.tsx'
import type { Known } from './names/known.ts'
import { KnownContext } from './names/known-context.ts'
import { Announcer } from './now/announcer.tsx'
import { FloorColumn } from './now/floor-column.tsx'
import { Asking } from './prompts/asking.tsx'
import { Dialogs } from './prompts/dialogs.tsx'
import { DeskTabs } from './tabs/desk-tabs.tsx'
import { useActs } from './use-acts.ts'
import { useForeignChange } from './use-foreign-change.ts'
import { useRest } from './use-rest.ts'

type DeskBoardProps = { desk: Desk; known: Known; mayAct: boolean }

/** The desk of a session: what is on the floor, who is next, who was heard; the same with the record and in practice. */
export function DeskBoard({ desk, known, mayAct }: DeskBoardProps) {
  return (
    <KnownContext value={known}>
      <AtDeskContext value={useDeskParts(desk, known, mayAct)}>
        <Choosing>
          <Asking>
            <main className="page desk" id="main" data-practice={desk.isPractice ? '' : undefined}>
              <Later>
                <DeskHead />
                <Matters />
              </Later>
              <div className="desk-columns">
                <FloorColumn />
                <Later>
                  <SpeakersList />
                  <div className="desk-column desk-heard-column">
                    <HeardList />
                    <DeskTabs />
                  </div>
                </Later>
              </div>
              <Announcer />
              {mayAct && <DeskKeys />}
              {mayAct && <Dialogs />}
            </main>
          </Asking>
        </Choosing>
      </AtDeskContext>
    </KnownContext>
  )
}

function useDeskParts(desk: Desk, known: Known, mayAct: boolean): AtDesk {
  const { t } = useTranslation('floor')
  const { floor } = desk
  const { acts, last } = useActs(desk, known)
  const rest = useRest()
  const list = useMemo(() => listOf(floor), [floor])
  const holder = useMemo(() => onTheFloor(floor).at(-1), [floor])
  const isForeign = useForeignChange(holder?.id, acts.isActing)

  function primary() {
    if (isForeign()) {
      const name = holder && known.delegations.get(holder.delegationId)?.name
      toast(holder ? t('foreign.given', { name: name ?? '' }) : t('foreign.ended'))
    } else if (holder) acts.end(holder)
    else if (list[0]) acts.give(list[0])
    else toast(t('nobodyListed'))
    rest()
  }

  function undo() {
    acts.undo()
    rest()
  }

  return { desk, mayAct, acts, last, holder, list, primary, undo }
}
