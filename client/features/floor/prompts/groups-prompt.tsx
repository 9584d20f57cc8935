import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { Chip } from '#ui/chip'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import type { KnownGroup } from '../names/known.ts'
import { useKnown } from '../names/known-context.ts'
import { squeezed } from '../names/plain.ts'
import { useNames } from '../use-names.ts'
import { useAsk } from './asking.tsx'
import { PromptFrame } from './prompt-frame.tsx'
import { QuickPick } from './quick-pick.tsx'

/** On behalf of which groups: one after another, those first of which the delegation is a member. */
export function GroupsPrompt({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const { acts } = useAtDesk()
  const { close } = useAsk()
  const known = useKnown()
  const names = useNames()
  const own = new Set(known.delegations.get(entry.delegationId)?.groups)
  const groups = [...known.groups.values()].sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)))
  const isSpokenFor = ({ id }: { id: string }) => entry.groupIds.includes(id)
  const turn = (group: { id: string }) =>
    acts.describe(entry, isSpokenFor(group) ? { removeGroupIds: [group.id] } : { addGroupIds: [group.id] })

  return (
    <PromptFrame
      title={
        <>
          {t('groups.title')} <NamePlate {...names.plate(entry.delegationId)} size="small" />
        </>
      }
      hint={t('pick.several')}
    >
      {entry.groupIds.length > 0 && (
        <div className="row">
          {entry.groupIds.map((id) => (
            <Chip key={id} onRemove={() => turn({ id })}>
              {names.group(id)}
            </Chip>
          ))}
        </div>
      )}
      <QuickPick<KnownGroup>
        label={t('groups.label')}
        find={(text) => groups.filter((group) => isCalled(group, text))}
        itemKey={({ id }) => id}
        renderItem={({ id, code }) => (
          <>
            <span className="option-words" dir="auto">
              {names.group(id)}
              {own.has(id) && <span className="option-detail">{t('groups.member')}</span>}
            </span>
            <kbd>{code}</kbd>
          </>
        )}
        isChosen={isSpokenFor}
        onPick={turn}
        onDone={close}
      />
    </PromptFrame>
  )
}

const isCalled = ({ code, name, names }: KnownGroup, text: string) =>
  [code, name, ...Object.values(names)].some((one) => squeezed(one).includes(squeezed(text)))
