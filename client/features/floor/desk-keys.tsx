import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { heardOf } from '#floor/order'
import { useShortcut } from '#ui/shortcuts'
import { toast } from '../../ui/toast-queue.ts'
import { useAtDesk } from './at-desk.ts'
import { useChosen } from './list/chosen.tsx'
import { isInList } from './list/keep-focus.ts'
import { useChosenActs } from './list/use-chosen-acts.ts'
import { useAsk } from './prompts/asking.tsx'

/** The keys of the desk; each has its button too. */
export function DeskKeys() {
  const { t } = useTranslation('floor')
  const { desk, acts, holder, primary, undo } = useAtDesk()
  const { ask } = useAsk()
  const { chosen } = useChosen()
  const { withdraw, absent, step } = useChosenActs()
  const heard = heardOf(desk.floor)
  const group = t('keys.group')
  const entry = (kind: 'statement' | 'right_of_reply' | 'point_of_order', where: 'now' | 'list') => () =>
    ask({ ask: 'entry', kind, where })

  /** What is described: who has the floor; while nobody has, whom one walks to in the list, or who had it last. */
  const described = (asks: 'speaker' | 'groups' | 'themes') => () => {
    const about = holder ?? (isInList() ? chosen : heard.at(-1))
    if (about) ask({ ask: asks, entryId: about.id })
    else toast(t('nobodyToDescribe'))
  }

  useShortcut('Space', t('keys.primary'), group, primary)
  // Works while one types too, but not in a window that asks something else.
  useShortcut('mod+Enter', t('keys.primary'), group, () => {
    if (!document.querySelector('[role="dialog"], [role="alertdialog"]')) primary()
  })
  useShortcut('n', t('actions.newSpeaker'), group, entry('statement', 'now'))
  useShortcut('l', t('list.add'), group, entry('statement', 'list'))
  useShortcut('r', t('actions.reply'), group, entry('right_of_reply', 'list'))
  useShortcut('o', t('actions.order'), group, entry('point_of_order', 'now'))
  useShortcut('p', t('keys.pause'), group, () => {
    if (!holder) toast(t('nobodyOnTheFloor'))
    else if (holder.pausedAt) acts.resume(holder)
    else acts.pause(holder)
  })
  useShortcut('u', t('actions.undo'), group, undo)
  useShortcut('mod+z', t('actions.undo'), group, undo)
  useShortcut('mod+y', t('keys.noRedo'), group, () => toast(t('nothingToRedo')), desk.isPractice)
  useShortcut('mod+shift+z', t('keys.noRedo'), group, () => toast(t('nothingToRedo')), desk.isPractice)
  useShortcut('s', t('speaker.title'), group, described('speaker'))
  useShortcut('b', t('groups.title'), group, described('groups'))
  useShortcut('t', t('themes.title'), group, described('themes'))
  useShortcut('e', t('about.summary'), group, () =>
    document.querySelector<HTMLElement>('[data-desk-summary]')?.focus(),
  )
  useShortcut('c', t('times.title'), group, () => {
    const last = holder ?? heard.at(-1)
    if (last) ask({ ask: 'times', entryId: last.id })
  })
  useShortcut('m', t('allotted.label'), group, () => {
    if (holder) ask({ ask: 'allotted', entryId: holder.id })
    else toast(t('nobodyOnTheFloor'))
  })
  useShortcut('h', t('keys.heard'), group, () =>
    document.querySelector<HTMLElement>('[data-heard][tabindex="0"]')?.focus(),
  )
  const { listClosedAt } = desk.floor.session
  useShortcut('x', t(listClosedAt ? 'list.reopen' : 'list.close'), group, () =>
    acts.ofSession(listClosedAt ? 'reopenList' : 'closeList'),
  )
  useShortcut('v', t('list.paste'), group, () => ask({ ask: 'paste', text: '' }))
  useShortcut('w', t('chosen.withdraw'), group, withdraw)
  useShortcut('a', t('chosen.absent'), group, absent)
  useShortcut('j', t('keys.down'), group, () => step(1))
  useShortcut('k', t('keys.up'), group, () => step(-1))
  useShortcut('ArrowDown', t('keys.down'), group, () => step(1))
  useShortcut('ArrowUp', t('keys.up'), group, () => step(-1))
  usePastedList((text) => ask({ ask: 'paste', text }))
  return null
}

/** A list of names that is pasted outside of any field is read as one. */
function usePastedList(read: (text: string) => void) {
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const isElsewhere =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isElsewhere || document.querySelector('[role="dialog"]') || !/\p{L}/u.test(text)) return
      event.preventDefault()
      read(text)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  })
}
