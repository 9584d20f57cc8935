import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { VisuallyHidden } from '#ui/visually-hidden'
import { diffOf, keptShare, type Shown, shortened } from './text-diff.ts'

/** A text that changed, what went and what came marked in it; both one after the other where little stayed. */
export function TextChange({ before, after }: { before: string; after: string }) {
  const runs = diffOf(before, after)
  const isRewritten = keptShare(runs) < 0.25
  return (
    <Runs
      runs={
        isRewritten
          ? [
              { kind: 'removed', text: before },
              { kind: 'added', text: after },
            ]
          : runs
      }
    />
  )
}

const headOf = 600

/** A long text that came or went as a whole. */
export function WholeText({ text }: { text: string }) {
  const isLong = text.length > 1.5 * headOf
  const [isWhole, setWhole] = useState(false)
  const cut = text.lastIndexOf(' ', headOf)
  return (
    <div className="stack text-change">
      <p dir="auto">{isLong && !isWhole ? `${text.slice(0, cut > 0 ? cut : headOf)} …` : text}</p>
      {isLong && <WholeSwitch isWhole={isWhole} onChange={setWhole} />}
    </div>
  )
}

function Runs({ runs }: { runs: ReturnType<typeof diffOf> }) {
  const [isWhole, setWhole] = useState(false)
  const short = shortened(runs)
  const isShortened = short.length > runs.length
  const shown: readonly Shown[] = isWhole ? runs : short
  return (
    <div className="stack text-change">
      <p dir="auto">
        {shown.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          <RunWords key={i} run={one} />
        ))}
      </p>
      {isShortened && <WholeSwitch isWhole={isWhole} onChange={setWhole} />}
    </div>
  )
}

function RunWords({ run: { kind, text } }: { run: Shown }) {
  const { t } = useTranslation('history')
  if (kind === 'same') return text
  if (kind === 'left-out') return <span className="text-left-out">{t('fields.leftOut')}</span>
  const Mark = kind === 'removed' ? 'del' : 'ins'
  return (
    <Mark>
      <VisuallyHidden elementType="span">{t(`fields.${kind}`)} </VisuallyHidden>
      {text}
    </Mark>
  )
}

function WholeSwitch({ isWhole, onChange }: { isWhole: boolean; onChange: (isWhole: boolean) => void }) {
  const { t } = useTranslation('history')
  return (
    <div>
      <Button kind="quiet" size="small" onPress={() => onChange(!isWhole)}>
        {t(isWhole ? 'fields.shorter' : 'fields.whole')}
      </Button>
    </div>
  )
}
