import { useFormat } from '#ui/use-format'
import './share-bar.css'

/** A share in figures with a bar behind it; nothing of nothing is a dash. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  const format = useFormat()
  if (whole === 0) return <span className="quiet">–</span>
  const share = part / whole
  return (
    <span className="share-bar" style={{ '--share': `${share * 100}%` } as object}>
      {format.share(share)}
    </span>
  )
}
