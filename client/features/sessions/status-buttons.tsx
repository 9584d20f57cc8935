import { useTranslation } from 'react-i18next'
import { updateSession } from '#contract/sessions'
import { Button } from '#ui/button'
import { useFormat, useTimeZone } from '#ui/use-format'
import { useCommand } from '../../http/query.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Session } from './session-values.ts'
import { actionsOf, changeBy, type StatusAction } from './status-change.ts'
import { useSayRefused } from './use-say-refused.ts'

/** Opens, suspends, resumes and closes the session; each can be undone. */
export function StatusButtons({ session }: { session: Session }) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const zone = useTimeZone()
  const update = useCommand(updateSession, ['conferences', 'interventions'])
  const sayRefused = useSayRefused('sessions')

  async function act(action: StatusAction) {
    const now = `${new Date().toISOString().slice(0, 19)}Z`
    const body = changeBy(action, session, now, zone)
    const { status, startedAt, endedAt } = session
    try {
      const saved = await update.mutateAsync({ params: { id: session.id }, body, version: session.version })
      const at = body.startedAt ?? body.endedAt
      const said = at ? t(`statusSaid.${action}At`, { time: format.time(at) }) : t(`statusSaid.${action}`)
      const before = { status, startedAt, endedAt }
      const onPress = () =>
        update
          .mutateAsync({ params: { id: session.id }, body: before, version: saved.version })
          .catch(sayRefused)
      toast(said, { action: { label: t('actions.undo'), onPress } })
    } catch (error) {
      sayRefused(error)
    }
  }

  return (
    <>
      {actionsOf(session).map((action) => (
        <Button key={action} isPending={update.isPending} onPress={() => act(action)}>
          {t(`statusActions.${action}`)}
        </Button>
      ))}
    </>
  )
}
