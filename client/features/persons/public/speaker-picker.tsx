import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { listPersons, type person } from '#contract/persons'
import { ComboBox } from '#ui/combo-box'
import { call } from '../../../http/call.ts'
import { holds } from '../../../ui/folded.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import type { PickedDelegation } from '../../delegations/public/delegation-picker.tsx'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { PrintedName } from './printed-name.tsx'

type Person = z.input<typeof person>

/** Who speaks: a person with name, honorific and post as they are printed, or nobody known by name. */
export type PickedSpeaker =
  | { id: string; name: string; honorific: string | null; nameAsPrinted: string; post: string | null }
  | { id: null }

type Entry = PickedSpeaker & { elsewhere?: PickedDelegation }

type SpeakerPickerProps = {
  label: string
  value: { id: string; name: string } | { id: null } | null
  onChange: (speaker: PickedSpeaker | null) => void
  onBlur?: () => void
  /** For whom; its own delegates are offered first. */
  delegation: PickedDelegation | null
  /** Gets the name that was typed, to add a delegate. */
  onAdd?: (name: string) => void
  error?: string
  typed?: string
  onTyped?: (text: string) => void
  ref?: Ref<HTMLInputElement>
}

const offered = 20
const count = 'none' as const

/** A person of this conference; the delegates of the delegation come first, found by post too. */
export function SpeakerPicker({ delegation, value, onAdd, onChange, ...props }: SpeakerPickerProps) {
  const { t } = useTranslation('intervention-form')
  const { id: conference } = useConference()
  const unknown = delegation ? t('speaker.unknownOf', { delegation: delegation.name }) : t('speaker.unknown')
  const chosen: Entry | null =
    value?.id != null
      ? { ...value, honorific: null, nameAsPrinted: value.name, post: null }
      : value && { id: null }
  return (
    <ComboBox<Entry>
      {...props}
      value={chosen}
      onChange={onChange}
      placeholder={t('speaker.placeholder')}
      load={async (q, signal) => {
        const found = async (text: string) => {
          const query = { conference, delegation: delegation?.id, q: text, pageSize: offered, count }
          const { items } = await call(listPersons, { query }, { signal })
          return items.map((one) => entryOf(one, conference, delegation))
        }
        if (q === '') return [...(await found('')), { id: null }]
        const byName = await found(q)
        if (byName.length > 0 || !delegation) return byName
        return (await found('')).filter((one) => one.id && !one.elsewhere && holds(one.post ?? '', q))
      }}
      itemKey={({ id }) => id ?? 'unknown'}
      itemText={(entry) => (entry.id === null ? unknown : entry.name)}
      renderItem={(entry) =>
        entry.id === null ? (
          <em>{unknown}</em>
        ) : (
          <>
            <span dir="auto">
              <PrintedName honorific={entry.honorific} name={entry.nameAsPrinted} />
            </span>
            <span className="option-detail" dir="auto">
              {entry.elsewhere && <NamePlate {...entry.elsewhere} size="small" />} {entry.post}
            </span>
          </>
        )
      }
      onCreate={onAdd && delegation ? onAdd : undefined}
      createLabel={(name) => t('speaker.add', { name, delegation: delegation?.name })}
    />
  )
}

function entryOf(found: Person, conferenceId: string, delegation: PickedDelegation | null): Entry {
  const here = found.places.filter((place) => place.conferenceId === conferenceId)
  const place = here.find((candidate) => candidate.delegation.id === delegation?.id) ?? here[0]
  const isOther = place && delegation && place.delegation.id !== delegation.id
  return {
    id: found.id,
    name: found.name,
    honorific: place?.honorific ?? found.honorific,
    nameAsPrinted: place?.nameAsPrinted ?? found.name,
    post: isOther ? null : (place?.post ?? null),
    elsewhere: isOther || !delegation ? place?.delegation : undefined,
  }
}
