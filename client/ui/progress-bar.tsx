import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'
import './state.css'

type ProgressBarProps = {
  label: string
  value: number
  maxValue?: number
  valueText?: string
  tone?: 'accent' | 'floor' | 'overrun'
  isLabelHidden?: boolean
}

export function ProgressBar({
  label,
  value,
  maxValue = 100,
  valueText,
  tone = 'accent',
  isLabelHidden,
}: ProgressBarProps) {
  return (
    <AriaProgressBar
      className="progress"
      data-tone={tone}
      aria-label={label}
      value={value}
      maxValue={maxValue}
      valueLabel={valueText}
    >
      {({ percentage, valueText: text }) => (
        <>
          {!isLabelHidden && (
            <div className="progress-head">
              <span>{label}</span>
              <span className="figure">{text}</span>
            </div>
          )}
          <div className="progress-track">
            <div className="progress-bar" style={{ inlineSize: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  )
}
