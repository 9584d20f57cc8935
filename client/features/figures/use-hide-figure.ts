import { useTranslation } from 'react-i18next'
import { deleteFigure, restoreFigure } from '#contract/figures'
import { useHiding } from '../../http/use-hiding.ts'
import type { Figure } from './figure.ts'

/** What shows figures too, and is asked again when one changes. */
export const touched = ['conferences', 'sessions', 'sources']

/** Hides a figure and offers Undo. */
export function useHideFigure() {
  const { t } = useTranslation('figures')
  const hide = useHiding(deleteFigure, restoreFigure, touched)
  return (figure: Figure) => hide(figure, { hidden: t('hidden'), undo: t('undo') })
}
