import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { useRefusal } from '../../http/use-refusal.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import type { Desk } from './desk.ts'
import { DeskBoard } from './desk-board.tsx'
import { useRecordDesk } from './device/use-record-desk.ts'
import { type Known, knownOf } from './names/known.ts'
import { usePracticeDesk } from './use-practice-desk.ts'
import { useWatchedDesk } from './use-watched-desk.ts'
import './desk.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/sessions/$sessionId/desk')

/** The screen of a session in progress: editors act on it, readers see it live. */
export function DeskScreen() {
  const { sessionId } = route.useParams()
  const mayEdit = useMayEdit()
  // Another session is another desk.
  return mayEdit ? (
    <RecordDesk key={sessionId} sessionId={sessionId} />
  ) : (
    <WatchedDesk key={sessionId} sessionId={sessionId} />
  )
}

function RecordDesk({ sessionId }: { sessionId: string }) {
  return <Opened opening={useRecordDesk(sessionId)} mayAct />
}

function WatchedDesk({ sessionId }: { sessionId: string }) {
  return <Opened opening={useWatchedDesk(sessionId, useConference().id)} mayAct={false} />
}

type OpeningProps = { opening: ReturnType<typeof useRecordDesk>; mayAct: boolean }

function Opened({ opening: { desk, kit, error, retry }, mayAct }: OpeningProps) {
  const { t } = useTranslation('floor')
  const inWords = useRefusal()
  const { practice } = route.useSearch()
  const known = useMemo(() => kit && knownOf(kit), [kit])
  if (desk && known)
    return mayAct && practice ? (
      <PracticeDesk real={desk} known={known} />
    ) : (
      <DeskBoard desk={desk} known={known} mayAct={mayAct} />
    )
  return (
    <main className="page" id="main">
      {error ? (
        <FailedState title={t('failed')} onRetry={retry}>
          {inWords(error)}
        </FailedState>
      ) : (
        <LoadingState lines={12} />
      )}
    </main>
  )
}

function PracticeDesk({ real, known }: { real: Desk; known: Known }) {
  return <DeskBoard desk={usePracticeDesk(real, known)} known={known} mayAct />
}
