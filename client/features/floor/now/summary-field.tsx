import { Check } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { useSaidKeys } from '#ui/keys'
import { isComposed } from '../../../ui/composed.ts'
import { useAtDesk } from '../at-desk.ts'
import { useAsk } from '../prompts/asking.tsx'

/** How long somebody pauses before what is typed is kept. */
const pauseMs = 800

type SummaryFieldProps = { entry: FloorEntry; onFocus: () => void; onBlur: () => void }

/** A line of summary, kept while it is typed: after a pause, on leaving it, and when the page goes. */
export function SummaryField({ entry, onFocus, onBlur }: SummaryFieldProps) {
  const { t } = useTranslation('floor')
  const { acts } = useAtDesk()
  const { close } = useAsk()
  const { shown, aria } = useSaidKeys('e')
  const id = useId()
  const saved = entry.summary ?? ''
  const [text, setText] = useState(saved)
  // What the text on the screen began with: what somebody else wrote meanwhile is not overwritten.
  const base = useRef(saved)
  const isComposing = useRef(false)
  const isDirty = differs(text, base.current)
  // Acts that are on their way, and what was saved before them: until they show it is older than what is written.
  const [underWay, setUnderWay] = useState(0)
  const stale = useRef<string>(undefined)

  useLayoutEffect(() => {
    if (isDirty || underWay > 0 || saved === base.current || saved === stale.current) return
    base.current = saved
    setText(saved)
  }, [saved, isDirty, underWay])

  const keep = useRef(() => {})
  keep.current = () => {
    if (!differs(text, base.current) || isComposing.current) return
    const was = base.current || null
    const written = text.trimEnd()
    base.current = written
    stale.current = saved
    setUnderWay((count) => count + 1)
    acts.describe(entry, { summary: { was, now: written || null } }).then((id) => {
      if (id === undefined) base.current = was ?? ''
      setUnderWay((count) => count - 1)
    })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with every letter
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => {
    const leave = () => {
      isComposing.current = false
      keep.current()
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (isComposed(event.nativeEvent) || event.ctrlKey || event.metaKey) return
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
    event.preventDefault()
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
    close()
  }

  return (
    <div className="desk-summary">
      <label className="desk-summary-label" htmlFor={id}>
        {t('about.summary')} {shown}
        <span className="desk-summary-state">
          {isDirty ? (
            t('about.writing')
          ) : (
            <>
              {text !== '' && <Check aria-hidden="true" />}
              {text !== '' && t('about.kept')}
            </>
          )}
        </span>
      </label>
      <textarea
        id={id}
        className="input"
        data-desk-summary=""
        dir="auto"
        rows={2}
        maxLength={20_000}
        aria-keyshortcuts={aria}
        placeholder={t('about.summaryHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={onFocus}
        onBlur={() => {
          isComposing.current = false
          keep.current()
          onBlur()
        }}
        onCompositionStart={() => {
          isComposing.current = true
        }}
        onCompositionEnd={() => {
          isComposing.current = false
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

const differs = (a: string, b: string) => a.trimEnd() !== b.trimEnd()
