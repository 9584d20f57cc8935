import { Check } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#ui/text-field'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { findDelegations } from '../names/find.ts'
import { useKnown } from '../names/known-context.ts'

/** Who is in the room: a plate for each delegation, turned by a touch, or by its letters and Enter. */
export function PresenceTab() {
  const { t } = useTranslation('floor')
  const { desk, mayAct, acts } = useAtDesk()
  const known = useKnown()
  const [text, setText] = useState('')
  const [current, setCurrent] = useState<string>()
  const here = new Set(
    desk.floor.attendance.filter(({ isPresent }) => isPresent).map(({ delegationId }) => delegationId),
  )
  const all = useMemo(() => [...known.delegations.values()], [known])
  const shown =
    text.trim() === '' ? all : findDelegations(known.findables, text).map(({ delegation }) => delegation)
  const turn = (id: string) => acts.attend(id, !here.has(id))
  const focusable = shown.some(({ id }) => id === current) ? current : shown[0]?.id

  return (
    <div className="desk-presence">
      <p className="desk-presence-count">
        <strong className="figure">{here.size}</strong> {t('presence.of', { count: all.length })}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!mayAct || !shown[0] || text.trim() === '') return
          turn(shown[0].id)
          setText('')
        }}
      >
        <TextField
          label={t('presence.find')}
          type="search"
          autoComplete="off"
          value={text}
          onChange={setText}
        />
      </form>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a grid, no form */}
      <div className="desk-plates" role="group" aria-label={t('presence.title')} onKeyDown={walk}>
        {shown.map(({ id, code, name }) => (
          <button
            key={id}
            type="button"
            className="desk-plate"
            aria-pressed={here.has(id)}
            aria-label={t('presence.name', { name })}
            title={name}
            disabled={!mayAct}
            tabIndex={id === focusable ? 0 : -1}
            onFocus={() => setCurrent(id)}
            onClick={() => turn(id)}
          >
            <NamePlate code={code} name={name} size="small" />
            {here.has(id) && <Check aria-hidden="true" />}
          </button>
        ))}
      </div>
    </div>
  )
}

/** Arrows walk the grid as it stands on the screen. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(event.target as HTMLElement)
  const columns = buttons.findIndex(({ offsetTop }) => offsetTop > buttons[0]!.offsetTop)
  const turned = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  const steps: Record<string, number> = {
    ArrowRight: turned,
    ArrowLeft: -turned,
    ArrowDown: columns === -1 ? 0 : columns,
    ArrowUp: columns === -1 ? 0 : -columns,
  }
  const step = steps[event.key]
  if (step === undefined || at === -1 || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  buttons[at + step]?.focus()
}
