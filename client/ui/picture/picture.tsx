import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { keepOneStop, nextMark } from './marks.ts'
import './picture.css'

type PictureProps = {
  /** What it shows; its name. */
  label: string
  width: number
  height: number
  /** Follows a link of a mark without leaving the app. */
  onFollow: (href: string) => void
  children: ReactNode
  ref?: Ref<SVGSVGElement>
}

/**
 * A drawing whose marks are links: one stop of Tab, then arrow keys from mark to mark. What a mark says is written
 * below while it is pointed at or has the focus. It scrolls in its own frame.
 */
export function Picture({ label, width, height, onFollow, children, ref }: PictureProps) {
  const { t } = useTranslation('ui')
  const frame = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState('')
  const picture = () => frame.current?.querySelector('svg') ?? null

  useLayoutEffect(() => {
    const drawn = picture()
    if (drawn) keepOneStop(drawn)
  })

  const markAt = (target: EventTarget) => (target as Element).closest<SVGAElement>('a[data-mark]')
  const tell = (event: PointerEvent | FocusEvent) => {
    const mark = markAt(event.target)
    if (mark) setTold(mark.getAttribute('aria-label') ?? '')
  }

  function onFocus(event: FocusEvent<SVGSVGElement>) {
    tell(event)
    keepOneStop(event.currentTarget, markAt(event.target))
  }

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = nextMark(event.currentTarget, event.target as Element, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function onClick(event: MouseEvent<SVGSVGElement>) {
    const href = markAt(event.target)?.getAttribute('href')
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (!href || !isPlain) return
    event.preventDefault()
    onFollow(href)
  }

  return (
    <div className="picture">
      <div className="picture-frame" ref={frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
        <svg
          ref={ref}
          role="group"
          aria-label={label}
          className="picture-drawing"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onPointerOver={tell}
        >
          {children}
        </svg>
      </div>
      <p className="picture-told" aria-hidden="true" dir="auto">
        {told || t('picture.hint')}
      </p>
    </div>
  )
}
