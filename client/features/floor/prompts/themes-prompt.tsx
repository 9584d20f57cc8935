import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { Chip } from '#ui/chip'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import type { KnownTheme } from '../names/known.ts'
import { useKnown } from '../names/known-context.ts'
import { squeezed } from '../names/plain.ts'
import { useNames } from '../use-names.ts'
import { useAsk } from './asking.tsx'
import { PromptFrame } from './prompt-frame.tsx'
import { QuickPick } from './quick-pick.tsx'

/** What is spoken about: one theme after another; stance and passage can follow. */
export function ThemesPrompt({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const { acts } = useAtDesk()
  const { close } = useAsk()
  const known = useKnown()
  const names = useNames()
  const themes = [...known.themes.values()]
  const isTagged = ({ id }: { id: string }) => entry.themes.some(({ themeId }) => themeId === id)
  const turn = ({ id }: { id: string }) =>
    acts.describe(entry, isTagged({ id }) ? { removeThemeIds: [id] } : { addThemes: [{ themeId: id }] })
  return (
    <PromptFrame
      title={
        <>
          {t('themes.title')} <NamePlate {...names.plate(entry.delegationId)} size="small" />
        </>
      }
      hint={t('pick.several')}
    >
      {entry.themes.length > 0 && (
        <div className="row">
          {entry.themes.map(({ themeId }) => {
            const { name, hue } = names.theme(themeId)
            return (
              <Chip key={themeId} hue={hue} text={name} onRemove={() => turn({ id: themeId })}>
                {name}
              </Chip>
            )
          })}
        </div>
      )}
      <QuickPick<KnownTheme>
        label={t('themes.label')}
        find={(text) => themes.filter((theme) => isCalled(theme, text))}
        itemKey={({ id }) => id}
        renderItem={({ id, path, hue }) => (
          <>
            {hue !== null && <span className="swatch" data-hue={hue} aria-hidden="true" />}
            <span className="option-words" dir="auto">
              {names.theme(id).name}
              {path && <span className="option-detail">{path}</span>}
            </span>
          </>
        )}
        isChosen={isTagged}
        onPick={turn}
        onDone={close}
      />
    </PromptFrame>
  )
}

const isCalled = ({ name, names }: KnownTheme, text: string) =>
  [name, ...Object.values(names)].some((one) => squeezed(one).includes(squeezed(text)))
