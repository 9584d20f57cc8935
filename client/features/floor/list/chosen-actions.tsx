import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { useAsk } from '../prompts/asking.tsx'
import { useNames } from '../use-names.ts'
import { useChosenActs } from './use-chosen-acts.ts'

type ChosenActionsProps = { chosen: FloorEntry; steps: (entry: FloorEntry) => ReactNode }

/** What can be done with the chosen one of the list; it stands below the list, whichever row that is. */
export function ChosenActions({ chosen, steps }: ChosenActionsProps) {
  const { t } = useTranslation('floor')
  const { acts, list } = useAtDesk()
  const { ask } = useAsk()
  const names = useNames()
  const { withdraw, absent } = useChosenActs()
  const isListed = chosen.status === 'listed'
  const about = (asked: 'speaker' | 'groups' | 'kind' | 'allotted') => () =>
    ask({ ask: asked, entryId: chosen.id })
  const rank = list.findIndex(({ id }) => id === chosen.id)
  return (
    <fieldset className="desk-chosen no-print">
      <legend className="desk-chosen-who">
        <span className="quiet small">
          {isListed ? t('chosen.rank', { rank: rank + 1 }) : t('chosen.out')}
        </span>
        <NamePlate {...names.plate(chosen.delegationId)} size="small" />
      </legend>
      {isListed && (
        <Button size="small" keys="Enter" onPress={() => acts.give(chosen)}>
          {t('actions.give')}
        </Button>
      )}
      <Button size="small" keys="w" onPress={withdraw}>
        {chosen.status === 'withdrawn' ? t('chosen.back') : t('chosen.withdraw')}
      </Button>
      <Button size="small" keys="a" onPress={absent}>
        {chosen.status === 'absent' ? t('chosen.back') : t('chosen.absent')}
      </Button>
      <Menu
        size="small"
        label={t('chosen.more')}
        groups={[
          {
            id: 'about',
            entries: [
              { id: 'speaker', label: t('speaker.title'), onAction: about('speaker') },
              { id: 'groups', label: t('groups.title'), onAction: about('groups') },
              { id: 'kind', label: t('kind.title'), onAction: about('kind') },
              { id: 'allotted', label: t('allotted.label'), onAction: about('allotted') },
            ],
          },
        ]}
      />
      {isListed && steps(chosen)}
    </fieldset>
  )
}
