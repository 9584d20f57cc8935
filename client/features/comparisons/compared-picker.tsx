import { useTranslation } from 'react-i18next'
import { listDelegations } from '#contract/delegations'
import { listGroups } from '#contract/groups'
import { MultiComboBox } from '#ui/multi-combo-box'
import { call } from '../../http/call.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { NamePlate } from '../delegations/public/name-plate.tsx'

type Offered = { key: string; code: string | null; name: string; detail?: string }

const offered = 20

/** Adds one to those who are compared: a delegation, what was said for a group, or what its members said. */
export function ComparedPicker({
  chosen,
  onAdd,
}: {
  chosen: readonly string[]
  onAdd: (key: string) => void
}) {
  const { t, i18n } = useTranslation('comparisons')
  const { id: conference } = useConference()

  async function load(q: string, signal: AbortSignal): Promise<Offered[]> {
    const [delegations, groups] = await Promise.all([
      call(listDelegations, { query: { conference, q, pageSize: offered, count: 'none' } }, { signal }),
      call(listGroups, { query: { q, pageSize: offered, count: 'none' } }, { signal }),
    ])
    const found = [
      ...delegations.items.map(({ id, countryCode, code, name, names }) => ({
        key: countryCode ?? `delegation:${id}`,
        code,
        name: names[i18n.language] ?? name,
      })),
      ...groups.items.flatMap(({ code, name, names }) =>
        (['group', 'members'] as const).map((kind) => ({
          key: `${kind}:${code}`,
          code,
          name: names[i18n.language] ?? name,
          detail: t(`as.${kind}`),
        })),
      ),
    ]
    return found.filter(({ key }) => !chosen.includes(key))
  }

  return (
    <MultiComboBox<Offered>
      label={t('add')}
      placeholder={t('addHint')}
      value={[]}
      onChange={([one]) => one && onAdd(one.key)}
      load={load}
      itemKey={({ key }) => key}
      itemText={({ name }) => name}
      renderItem={({ code, name, detail }) => (
        <span className="compared-offer">
          <NamePlate code={code} name={name} size="small" />
          {detail && <span className="option-detail">{detail}</span>}
        </span>
      )}
    />
  )
}
