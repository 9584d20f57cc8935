import { ImageDown } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/menu'
import type { Caption } from '../../../ui/picture/take-away.ts'
import { toast } from '../../../ui/toast-queue.ts'

type TakeAwayMenuProps = {
  drawing: RefObject<SVGSVGElement | null>
  /** Around what the looks of the drawing stand for. */
  legend: RefObject<HTMLElement | null>
  caption: Caption
  /** Without its ending. */
  fileName: string
}

/** Takes the drawing away as it stands, with its title and where it is from. */
export function TakeAwayMenu({ drawing, legend, caption, fileName }: TakeAwayMenuProps) {
  const { t } = useTranslation('pictures')
  async function take(kind: 'svg' | 'png') {
    if (!drawing.current) return
    try {
      const { standAlone, asPng, save } = await import('../../../ui/picture/take-away.ts')
      const svg = await standAlone(drawing.current, caption, legendOf(legend.current))
      save(
        kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await asPng(svg),
        `${fileName}.${kind}`,
      )
    } catch {
      toast(t('takeAway.failed'), { tone: 'refused' })
    }
  }
  const entry = (kind: 'svg' | 'png') => ({
    id: kind,
    label: t(`takeAway.${kind}.name`),
    detail: t(`takeAway.${kind}.detail`),
    onAction: () => void take(kind),
  })
  return (
    <Menu
      label={t('takeAway.label')}
      kind="secondary"
      groups={[{ id: 'kinds', entries: [entry('png'), entry('svg')] }]}
    >
      <ImageDown aria-hidden="true" />
      <span>{t('takeAway.button')}</span>
    </Menu>
  )
}

const legendOf = (around: HTMLElement | null) =>
  [...(around?.querySelectorAll('.picture-legend > li') ?? [])].flatMap((item) => {
    const shape = item.querySelector('svg')
    return shape ? [{ shape, words: item.textContent ?? '' }] : []
  })
