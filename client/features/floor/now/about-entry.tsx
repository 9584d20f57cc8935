import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { heardOf } from '#floor/order'
import type { FloorEntry } from '#floor/state'
import { Chip } from '#ui/chip'
import { useSaidKeys } from '#ui/keys'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { useAsk } from '../prompts/asking.tsx'
import { useNames } from '../use-names.ts'
import { SummaryField } from './summary-field.tsx'

/** What is known of what is being said: the speaker, for whom, on what, and a line of summary. */
export function AboutEntry() {
  const { t } = useTranslation('floor')
  const { desk, holder, mayAct } = useAtDesk()
  const names = useNames()
  // Whoever writes a summary goes on with it when the floor passes to another.
  const [writing, setWriting] = useState<string | null>(null)
  const { entries } = desk.floor
  const about = entries.find(({ id }) => id === writing) ?? holder ?? heardOf(desk.floor).at(-1)
  if (!about) return null
  const isOther = about.id !== holder?.id
  return (
    <section className="desk-about" aria-labelledby="desk-about-title" data-about={about.id}>
      <h2 id="desk-about-title" className="desk-title">
        {isOther ? t('about.last') : t('about.title')}
        {isOther && <NamePlate {...names.plate(about.delegationId)} size="small" />}
      </h2>
      <dl className="desk-facts">
        <SpeakerFact entry={about} />
        <GroupsFact entry={about} />
        <ThemesFact entry={about} />
        <KindFact entry={about} />
      </dl>
      {mayAct ? (
        <SummaryField
          key={about.id}
          entry={about}
          onFocus={() => setWriting(about.id)}
          onBlur={() => setWriting(null)}
        />
      ) : (
        about.summary && (
          <p className="desk-summary-read" dir="auto">
            {about.summary}
          </p>
        )
      )}
    </section>
  )
}

function SpeakerFact({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation(['floor', 'interventions'])
  const speaker = useNames().speaker(entry)
  return (
    <Fact entry={entry} asks="speaker" keys="s" label={t('about.speaker')}>
      {speaker ? (
        <span dir="auto">{[speaker.name, speaker.post].filter(Boolean).join(', ')}</span>
      ) : (
        <span className="quiet">{t('interventions:representative')}</span>
      )}
    </Fact>
  )
}

function GroupsFact({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const names = useNames()
  return (
    <Fact entry={entry} asks="groups" keys="b" label={t('about.groups')}>
      {entry.groupIds.length > 0 ? (
        <span dir="auto">{format.list(entry.groupIds.map(names.group))}</span>
      ) : (
        <span className="quiet">{t('about.nobodyElse')}</span>
      )}
    </Fact>
  )
}

function ThemesFact({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const names = useNames()
  return (
    <Fact entry={entry} asks="themes" keys="t" label={t('about.themes')}>
      {entry.themes.length > 0 ? (
        <span className="desk-themes">
          {entry.themes.map(({ themeId }) => {
            const { name, hue } = names.theme(themeId)
            return (
              <Chip key={themeId} hue={hue} text={name}>
                {name}
              </Chip>
            )
          })}
        </span>
      ) : (
        <span className="quiet">{t('about.noTheme')}</span>
      )}
    </Fact>
  )
}

function KindFact({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation(['floor', 'interventions'])
  return (
    <Fact entry={entry} asks="kind" label={t('about.kind')}>
      {t(`interventions:kind.${entry.kind}`)}
    </Fact>
  )
}

type FactProps = {
  entry: FloorEntry
  asks: 'speaker' | 'groups' | 'themes' | 'kind'
  keys?: string
  label: string
  children: React.ReactNode
}

/** A fact is changed where it stands: all of it is the button. */
function Fact({ entry, asks, keys, label, children }: FactProps) {
  const { mayAct } = useAtDesk()
  const { ask } = useAsk()
  const { shown, aria } = useSaidKeys(keys)
  return (
    <div className="desk-fact">
      <dt>{label}</dt>
      <dd>
        {mayAct ? (
          <button
            type="button"
            aria-keyshortcuts={aria}
            onClick={() => ask({ ask: asks, entryId: entry.id })}
          >
            <span className="desk-fact-words">{children}</span>
            {shown}
          </button>
        ) : (
          children
        )}
      </dd>
    </div>
  )
}
