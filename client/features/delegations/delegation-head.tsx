import { Link, useNavigate } from '@tanstack/react-router'
import { EllipsisVertical, Merge, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteDelegation, restoreDelegation } from '#contract/delegations'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { useHiding } from '../../http/use-hiding.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { ParticipantLink } from '../dossiers/public/participant-link.tsx'
import { useHistoryEntry } from '../history/public/history-link.tsx'
import { DelegationDialog } from './delegation-dialog.tsx'
import type { Delegation } from './delegation-values.ts'
import { MergeDelegationDialog } from './merge-delegation-dialog.tsx'
import { NamePlate } from './public/name-plate.tsx'

/** The name plate of a delegation, and what can be done with it. */
export function DelegationHead({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const navigate = useNavigate()
  const mayEdit = useMayEdit()
  const { t: tm } = useTranslation('merging')
  const [isEditing, setEditing] = useState(false)
  const [isMerging, setMerging] = useState(false)
  const hide = useHiding(deleteDelegation, restoreDelegation, ['conferences'])
  const { id, conferenceId, code, name } = delegation
  const params = { conferenceId }

  const history = useHistoryEntry()
  async function hideAndLeave() {
    const words = {
      hidden: t('hidden', { name }),
      undo: t('undo'),
      inUse: t('inUse'),
    }
    if (await hide(delegation, words))
      await navigate({ to: '/conferences/$conferenceId/delegations', params })
  }

  return (
    <>
      <PageHeader
        title={<NamePlate code={code} name={name} size="large" />}
        documentTitle={name}
        lead={<ParticipantLink countryCode={delegation.countryCode} code={code} name={name} />}
        breadcrumbs={
          <Breadcrumbs>
            <Link to="/conferences/$conferenceId/delegations" params={params}>
              {t('title')}
            </Link>
          </Breadcrumbs>
        }
        actions={
          mayEdit && (
            <>
              <Link
                to="/conferences/$conferenceId/interventions/new"
                params={params}
                search={{ delegation: id }}
                className="button"
                data-kind="secondary"
              >
                {t('record')}
              </Link>
              <Button icon={<Pencil aria-hidden="true" />} onPress={() => setEditing(true)}>
                {t('edit')}
              </Button>
              <Menu
                label={t('more')}
                isIconOnly
                groups={[
                  {
                    id: 'merge',
                    entries: [
                      {
                        id: 'merge',
                        label: tm('entry'),
                        detail: tm('entryDetail'),
                        icon: <Merge aria-hidden="true" />,
                        onAction: () => setMerging(true),
                      },
                    ],
                  },
                  { id: 'history', entries: [history({ type: 'delegation', id })] },
                  {
                    id: 'hide',
                    entries: [
                      {
                        id: 'hide',
                        label: t('hide'),
                        detail: t('hideDetail'),
                        kind: 'danger',
                        onAction: hideAndLeave,
                      },
                    ],
                  },
                ]}
              >
                <EllipsisVertical aria-hidden="true" />
              </Menu>
            </>
          )
        }
      />
      {isMerging && (
        <MergeDelegationDialog
          delegation={delegation}
          onMerged={(into) =>
            navigate({
              to: '/conferences/$conferenceId/delegations/$delegationId',
              params: { conferenceId, delegationId: into.id },
            })
          }
          onClose={() => setMerging(false)}
        />
      )}
      {isEditing && (
        <DelegationDialog
          conferenceId={conferenceId}
          delegation={delegation}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}
