import { useTranslation } from 'react-i18next'
import { heardOf } from '#floor/order'
import type { FloorEntry } from '#floor/state'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { findDelegations } from '../names/find.ts'
import type { KnownDelegation } from '../names/known.ts'
import { useKnown } from '../names/known-context.ts'
import { QuickPick } from './quick-pick.tsx'

type DelegationPickProps = {
  kind: FloorEntry['kind']
  isNow: boolean
  onPick: (delegation: KnownDelegation, isOther: boolean) => void
}

/** A delegation by its shortcut, code or any name of it; before a letter is typed, those who are at hand. */
export function DelegationPick({ kind, isNow, onPick }: DelegationPickProps) {
  const { t } = useTranslation('floor')
  const { desk, list } = useAtDesk()
  const known = useKnown()
  const places = new Map(
    list.filter((one) => one.kind === kind).map(({ delegationId, id }) => [delegationId, id] as const),
  )
  // Whoever is listed comes next; whoever answers has mostly just been spoken of.
  const atHand = isNow ? list : heardOf(desk.floor).toReversed()
  const first = [...new Set(atHand.map(({ delegationId }) => delegationId))].flatMap(
    (id) => known.delegations.get(id) ?? [],
  )
  return (
    <QuickPick
      label={t('entry.delegation')}
      placeholder={t('entry.delegationHint')}
      find={(text) =>
        text.trim() === ''
          ? first
          : findDelegations(known.findables, text).map(({ delegation }) => delegation)
      }
      itemKey={({ id }) => id}
      renderItem={(delegation) => {
        const place = list.findIndex(({ id }) => id === places.get(delegation.id))
        return (
          <>
            <NamePlate code={delegation.code} name={delegation.name} />
            {place >= 0 && (
              <span className="option-detail">{t('entry.onTheList', { place: place + 1 })}</span>
            )}
            <kbd>{delegation.shortcut}</kbd>
          </>
        )
      }}
      onPick={(delegation, { isOther }) => onPick(delegation, isOther)}
      onDone={() => {}}
      nothing={t('entry.typeSomething')}
    />
  )
}
