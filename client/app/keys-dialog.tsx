import { useTranslation } from 'react-i18next'
import { Dialog } from '#ui/dialog'
import { Keys } from '#ui/keys'
import { type Shortcut, useShortcuts } from '#ui/shortcuts'
import './keys-dialog.css'

/** The keys that work on this screen, by group. */
export function KeysDialog({
  isOpen,
  onClose,
  areOff,
}: {
  isOpen: boolean
  onClose: () => void
  areOff: boolean
}) {
  const { t } = useTranslation('app')
  const shortcuts = latest(useShortcuts())
  const groups = [...new Set(shortcuts.map(({ group }) => group))]
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose} width="36rem">
      {areOff && <p className="quiet">{t('keys.off')}</p>}
      <div className="keys-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className="keys-list">
              {ofGroup(shortcuts, group).map(({ keys, label }) => (
                <div key={keys}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

// Where two wait for the same key, the newest gets it.
const latest = (shortcuts: readonly Shortcut[]) => [
  ...new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values(),
]

const ofGroup = (shortcuts: Shortcut[], group: string) => shortcuts.filter((one) => one.group === group)
