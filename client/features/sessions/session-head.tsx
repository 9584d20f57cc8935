import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { EllipsisVertical, Pencil, Printer, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/menu'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { useFormat } from '#ui/use-format'
import { useMayEdit } from '../accounts/public/session.ts'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { DeskLink } from '../floor/public/desk-link.tsx'
import { useHistoryEntry } from '../history/public/history-link.tsx'
import { runningOrderQuery } from './interventions-query.ts'
import { Neighbours } from './neighbours.tsx'
import { SessionStatus } from './public/session-status.tsx'
import { RecordLink } from './running-order-section.tsx'
import type { Session } from './session-values.ts'
import { StatusButtons } from './status-buttons.tsx'
import { useHideSession } from './use-hide-session.ts'

/** What the session is called, when it is, and what can be done with it. */
export function SessionHead({ session }: { session: Session }) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const navigate = useNavigate()
  const mayEdit = useMayEdit()
  const hide = useHideSession()
  const history = useHistoryEntry()
  // The file has every row of the list; the totals leave out who did not get the floor.
  const rows = useQuery(runningOrderQuery(session.id)).data?.length
  const params = { conferenceId: session.conferenceId, sessionId: session.id }
  return (
    <PageHeader
      title={<span dir="auto">{session.title}</span>}
      documentTitle={session.title}
      breadcrumbs={
        <div className="session-way no-print">
          <Breadcrumbs>
            <Link to="/conferences/$conferenceId/sessions" params={params}>
              {t('list.title')}
            </Link>
          </Breadcrumbs>
          <Neighbours session={session} />
        </div>
      }
      lead={
        <span className="row">
          {t(`type.${session.type}`)} · {format.day(session.heldOn, 'weekday')}
          <SessionStatus status={session.status} />
        </span>
      }
      actions={
        <>
          <DeskLink session={session} />
          {mayEdit && <StatusButtons session={session} />}
          {rows !== undefined && (
            <ExportMenu address={`/sessions/${session.id}`} rows={rows} label={t('actions.exportOne')} />
          )}
          {mayEdit && (
            <Link
              to="/conferences/$conferenceId/sessions/$sessionId/edit"
              params={params}
              className="button"
              data-kind="secondary"
            >
              <Pencil aria-hidden="true" />
              {t('actions.edit')}
            </Link>
          )}
          {mayEdit && <RecordLink session={session} />}
          <Menu
            label={t('actions.more')}
            isIconOnly
            groups={[
              {
                id: 'more',
                entries: [
                  {
                    id: 'print',
                    label: t('actions.print'),
                    icon: <Printer aria-hidden="true" />,
                    onAction: () => print(),
                  },
                  ...(mayEdit
                    ? [
                        history({ type: 'session', id: session.id }),
                        {
                          id: 'hide',
                          label: t('actions.hide'),
                          detail: t('actions.hideDetail'),
                          icon: <Trash2 aria-hidden="true" />,
                          kind: 'danger' as const,
                          onAction: () =>
                            hide(session, () =>
                              navigate({ to: '/conferences/$conferenceId/sessions', params }),
                            ),
                        },
                      ]
                    : []),
                ],
              },
            ]}
          >
            <EllipsisVertical aria-hidden="true" />
          </Menu>
        </>
      }
    />
  )
}
