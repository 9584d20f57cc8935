import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import type { KnownDelegation } from '../names/known.ts'
import { useKnown } from '../names/known-context.ts'
import { squeezed } from '../names/plain.ts'
import { useNames } from '../use-names.ts'
import { useAsk } from './asking.tsx'
import { PromptFrame } from './prompt-frame.tsx'
import { QuickPick } from './quick-pick.tsx'

type KnownSpeaker = KnownDelegation['speakers'][number]

/** Who speaks for the delegation: one who is registered, with the capacity as printed, or a name that is typed. */
export function SpeakerPrompt({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const { acts } = useAtDesk()
  const { close } = useAsk()
  const known = useKnown()
  const names = useNames()
  const speakers = known.delegations.get(entry.delegationId)?.speakers ?? []

  function become(speaker: {
    personId: string | null
    name: string | null
    honorific: string | null
    post: string | null
  }) {
    acts.describe(entry, {
      personId: { was: entry.personId, now: speaker.personId },
      speakerName: { was: entry.speakerName, now: speaker.name },
      speakerHonorific: { was: entry.speakerHonorific, now: speaker.honorific },
      speakerPost: { was: entry.speakerPost, now: speaker.post },
    })
    close()
  }

  const isKnown = entry.personId !== null || entry.speakerName !== null
  return (
    <PromptFrame
      title={
        <>
          {t('speaker.title')} <NamePlate {...names.plate(entry.delegationId)} size="small" />
        </>
      }
      hint={t('speaker.hint')}
    >
      <QuickPick<KnownSpeaker | null>
        label={t('speaker.label')}
        placeholder={t('speaker.placeholder')}
        takesFirst
        find={(text) => {
          const found = speakers.filter(({ name, post }) =>
            [name, post ?? ''].some((one) => squeezed(one).includes(squeezed(text))),
          )
          return text.trim() === '' && isKnown ? [...found, null] : found
        }}
        itemKey={(speaker) => speaker?.personId ?? 'none'}
        renderItem={(speaker) =>
          speaker ? (
            <span className="option-words" dir="auto">
              {[speaker.honorific, speaker.name].filter(Boolean).join(' ')}
              {speaker.post && <span className="option-detail">{speaker.post}</span>}
            </span>
          ) : (
            <span className="quiet">{t('speaker.nobody')}</span>
          )
        }
        isChosen={(speaker) => speaker !== null && speaker.personId === entry.personId}
        onPick={(speaker) => become(speaker ?? { personId: null, name: null, honorific: null, post: null })}
        onText={(name) => become({ personId: null, name, honorific: null, post: null })}
        textLabel={(name) => t('speaker.typed', { name })}
        nothing={t('speaker.none')}
      />
    </PromptFrame>
  )
}
