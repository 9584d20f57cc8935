import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { isComposed } from './composed.ts'

/**
 * Keys and what they do. `mod+k` is Ctrl or Command with K; `g s` is one after the other; others, such as `c` and
 * `Space`, are single keys.
 */
export type Shortcut = { keys: string; label: string; group: string; act: () => void }

type Registry = {
  add: (shortcut: Shortcut) => () => void
  all: () => readonly Shortcut[]
  subscribe: (listener: () => void) => () => void
}

function makeRegistry(): Registry {
  let shortcuts: readonly Shortcut[] = []
  const listeners = new Set<() => void>()
  const set = (next: readonly Shortcut[]) => {
    shortcuts = next
    for (const listener of listeners) listener()
  }
  return {
    add(shortcut) {
      set([...shortcuts, shortcut])
      return () => set(shortcuts.filter((one) => one !== shortcut))
    },
    all: () => shortcuts,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const Shortcuts = createContext<Registry | null>(null)
const SingleKeys = createContext(false)

/** What a field does by itself while somebody types in it. */
const ofFields = new Set(['mod+z', 'mod+shift+z', 'mod+y'])

/** How long the second key of two may take. */
const patienceMs = 1500

type ProviderProps = { hasSingleKeys: boolean; children: ReactNode }

/**
 * Listens for the keys of everything inside. Keys without Ctrl or Command can be switched off; they never fire
 * while somebody types or composes, nor under an open dialog or menu.
 */
export function ShortcutsProvider({ hasSingleKeys, children }: ProviderProps) {
  const registry = useMemo(makeRegistry, [])
  const begun = useRef({ key: '', at: 0 })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const wanted = pressed(event)
      if (event.defaultPrevented || event.repeat || !wanted || isPressing(event, wanted)) return
      const isSingle = !wanted.startsWith('mod+')
      if (isSingle && !hasSingleKeys) return
      if ((isSingle || ofFields.has(wanted)) && (isTyping(event) || isCovered())) return
      const { key, at } = begun.current
      const pair = isSingle && event.timeStamp - at < patienceMs ? `${key} ${wanted}` : ''
      // Two keys say more than one. The newest wins: a panel over a list, a list over the app.
      const heard = (said: string) => registry.all().findLast(({ keys }) => keys === said)
      const found = heard(pair) ?? heard(wanted)
      begun.current = isSingle && !found ? { key: wanted, at: event.timeStamp } : { key: '', at: 0 }
      if (!found) return
      event.preventDefault()
      found.act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [registry, hasSingleKeys])
  return (
    <Shortcuts value={registry}>
      <SingleKeys value={hasSingleKeys}>{children}</SingleKeys>
    </Shortcuts>
  )
}

/** Whether keys without Ctrl or Command do anything here: they can be switched off. */
export const useHasSingleKeys = () => useContext(SingleKeys)

/** Gives a key something to do as long as the caller is on the screen. Without a provider nothing happens. */
export function useShortcut(keys: string, label: string, group: string, act: () => void, isOn = true) {
  const registry = useContext(Shortcuts)
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!registry || !isOn) return
    return registry.add({ keys, label, group, act: () => latest.current() })
  }, [registry, keys, label, group, isOn])
}

const none: readonly Shortcut[] = []

/** Every shortcut that works on this screen now. */
export function useShortcuts(): readonly Shortcut[] {
  const registry = useContext(Shortcuts)
  return useSyncExternalStore(
    (listener) => registry?.subscribe(listener) ?? (() => {}),
    () => registry?.all() ?? none,
  )
}

function pressed(event: KeyboardEvent): string {
  if (isComposed(event) || event.key === 'Process' || event.key === 'Dead' || event.altKey) return ''
  const isMod = event.ctrlKey || event.metaKey
  const named = event.key === ' ' ? 'Space' : event.key
  const key = named.length === 1 ? named.toLowerCase() : named
  return isMod ? `mod+${event.shiftKey ? 'shift+' : ''}${key}` : key
}

// Space and Enter press what has the focus, and do nothing else then.
const pressable: Record<string, string> = {
  Space: 'button, summary, [role="button"], [role="tab"], [role="switch"], [role="radio"]',
  Enter: 'button, summary, a[href], [role="button"], [role="tab"], [role="option"]',
}
const isPressing = ({ target }: KeyboardEvent, wanted: string) =>
  target instanceof HTMLElement && target.closest(pressable[wanted] ?? ':not(*)') !== null

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="combobox"], [role="textbox"]') !== null)

const isCovered = () =>
  document.querySelector(
    '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]:popover-open',
  ) !== null
