import { CornerDownLeft, Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import { listMatches, type Match, matchTypes } from '#contract/matches'
import { Button } from '#ui/button'
import { Keys } from '#ui/keys'
import { useFormat } from '#ui/use-format'
import { call } from '../../../http/call.ts'
import { useItems } from '../../../ui/use-items.ts'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { actionsFor, type PaletteAction } from '../actions.ts'
import { saysEnough } from '../says-enough.ts'
import './palette.css'

type PaletteProps = {
  isOpen: boolean
  onClose: () => void
  /** The conference that is looked in first. */
  conferenceId: string | undefined
  /** What can be done now. */
  actions: () => readonly PaletteAction[]
  onGo: (match: Match) => void
  /** Seeks what is typed in what was said. */
  onSeek: (text: string) => void
}

/** Finds any record by name, and runs any action that is allowed here. */
export function Palette({ isOpen, onClose, ...rest }: PaletteProps) {
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="dialog-frame palette-frame">
        <Found onClose={onClose} {...rest} />
      </Modal>
    </ModalOverlay>
  )
}

function Found({ onClose, conferenceId, actions, onGo, onSeek }: Omit<PaletteProps, 'isOpen'>) {
  const { t } = useTranslation('matches')
  const [text, setText] = useState('')
  const asked = text.trim()
  const isEnough = saysEnough(asked)
  const found = useItems(
    async (q, signal) =>
      (await call(listMatches, { query: { q, conference: conferenceId } }, { signal })).items,
    asked,
    isEnough,
  )
  const matches = isEnough ? found.items : []
  const acts = actionsFor(actions(), asked)
  const groups = matchTypes.flatMap((type) => {
    const own = matches.filter((match) => match.type === type)
    return own.length > 0 ? [{ type, own }] : []
  })
  const leave = (act: () => void) => () => {
    onClose()
    act()
  }
  const seek = leave(() => onSeek(asked))
  return (
    <Dialog className="palette" aria-label={t('title')}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="palette-field" aria-label={t('label')} autoFocus>
          <Search aria-hidden="true" />
          <Input
            placeholder={t('placeholder')}
            dir="auto"
            // The field would only empty itself.
            onKeyDownCapture={(event) => {
              if (event.key === 'Escape') onClose()
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || asked === '') return
              event.preventDefault()
              seek()
            }}
          />
        </SearchField>
        <Menu
          className="list-box palette-list"
          aria-label={t('title')}
          renderEmptyState={() => <Note isEnough={isEnough} state={found.state} />}
        >
          {acts.length > 0 && (
            <Group heading={t('actions')}>
              {acts.map((action) => (
                <MenuItem
                  key={action.id}
                  id={action.id}
                  className="option"
                  textValue={action.label}
                  onAction={leave(action.act)}
                >
                  <CornerDownLeft className="turns" aria-hidden="true" />
                  <span className="option-words">{action.label}</span>
                  {action.keys && <Keys keys={action.keys} />}
                </MenuItem>
              ))}
            </Group>
          )}
          {groups.map(({ type, own }) => (
            <Group key={type} heading={t(`types.${type}`)}>
              {own.map((match) => (
                <MenuItem
                  key={match.id}
                  id={`${type}/${match.id}`}
                  className="option"
                  textValue={match.name}
                  onAction={leave(() => onGo(match))}
                >
                  <Words match={match} />
                </MenuItem>
              ))}
            </Group>
          ))}
        </Menu>
      </Autocomplete>
      <div className="palette-foot">
        <p role="status">{t(footOf(found.state, isEnough, acts.length + matches.length))}</p>
        {asked !== '' && (
          <Button kind="quiet" size="small" keys="mod+Enter" onPress={seek}>
            {t('seek')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function footOf(state: string, isEnough: boolean, found: number) {
  if (!isEnough) return 'hint'
  if (state === 'failed') return 'failed'
  return state === 'ready' && found === 0 ? 'nothing' : 'hint'
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <MenuSection aria-label={heading}>
      <Header className="option-heading">{heading}</Header>
      {children}
    </MenuSection>
  )
}

function Words({ match: { type, name, code, detail, heldOn } }: { match: Match }) {
  const format = useFormat()
  const told = [detail, heldOn && format.day(heldOn, 'short')].filter(Boolean).join(', ')
  return (
    <span className="option-words" dir="auto">
      {type === 'delegation' ? <NamePlate code={code} name={name} /> : name}
      {told && <span className="option-detail">{told}</span>}
    </span>
  )
}

function Note({ isEnough, state }: { isEnough: boolean; state: string }) {
  const { t } = useTranslation('matches')
  if (!isEnough) return <div className="list-note">{t('more')}</div>
  return <div className="list-note">{state === 'ready' ? t('nothing') : t('looking')}</div>
}
