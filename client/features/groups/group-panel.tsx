import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteGroup, getGroup, restoreGroup } from '#contract/groups'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Panel } from '#ui/panel'
import { query } from '../../http/query.ts'
import { useHiding } from '../../http/use-hiding.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { RecordMenu } from '../history/public/record-menu.tsx'
import { GroupDialog, touched } from './group-dialog.tsx'
import { GroupFacts } from './group-facts.tsx'
import type { Group } from './group-values.ts'

type GroupPanelProps = { id: string; onClose: () => void }

/** One group beside the list: its names, who is a member and was, and for editors what can be changed. */
export function GroupPanel({ id, onClose }: GroupPanelProps) {
  const { t, i18n } = useTranslation('groups')
  const { t: td } = useTranslation('dossiers')
  const inWords = useRefusal()
  const mayEdit = useMayEdit()
  const [isEditing, setEditing] = useState(false)
  const read = useQuery(query(getGroup, { params: { id } }))
  // While another group is loaded the one before must not stand under the address.
  const group = read.isPlaceholderData ? undefined : read.data
  return (
    <Panel
      title={group ? <bdi>{group.names[i18n.language] ?? group.name}</bdi> : t('group')}
      onClose={onClose}
      foot={
        group && (
          <>
            <Link to="/groups/$code" params={{ code: group.code }} className="button" data-kind="quiet">
              {td('allConferences')}
            </Link>
            {mayEdit && (
              <>
                <Button icon={<Pencil aria-hidden="true" />} onPress={() => setEditing(true)}>
                  {t('edit')}
                </Button>
                <More group={group} onHidden={onClose} />
              </>
            )}
          </>
        )
      }
    >
      {group && <GroupFacts group={group} />}
      {!group && read.isError && (
        <FailedState onRetry={() => read.refetch()} isRetrying={read.isFetching}>
          {inWords(read.error)}
        </FailedState>
      )}
      {!group && !read.isError && <LoadingState lines={8} />}
      {group && isEditing && <GroupDialog key={id} group={group} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

function More({ group, onHidden }: { group: Group; onHidden: () => void }) {
  const { t, i18n } = useTranslation('groups')
  const hide = useHiding(deleteGroup, restoreGroup, touched)
  async function hideAndClose() {
    const words = {
      hidden: t('hidden', { name: group.names[i18n.language] ?? group.name }),
      undo: t('undo'),
      inUse: t('inUse'),
    }
    if (await hide(group, words)) onHidden()
  }
  return (
    <RecordMenu
      type="group"
      id={group.id}
      label={t('more')}
      hide={{ label: t('hide'), detail: t('hideDetail'), onAction: hideAndClose }}
    />
  )
}
