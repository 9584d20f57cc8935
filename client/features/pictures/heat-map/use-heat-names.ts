import { useTranslation } from 'react-i18next'
import { stances } from '#contract/interventions'
import { useFormat } from '#ui/use-format'
import type { HeatCell, HeatMap, HeatRow } from './heat-map.ts'

type Theme = HeatMap['themes'][number]['theme']

/** What rows, themes and cells are called, in the reader's language. */
export function useHeatNames() {
  const { t, i18n } = useTranslation('pictures')
  const { t: ti } = useTranslation('interventions')
  const format = useFormat()
  const rowName = ({ value, name, names }: HeatRow) =>
    value === null ? t('noGroup') : (names[i18n.language] ?? name ?? value)
  const themeName = ({ name, names }: Theme) => names[i18n.language] ?? name
  const stancesOf = (cell: HeatCell) =>
    stances
      .filter((stance) => cell[stance] > 0)
      .map((stance) => `${ti(`stance.${stance}`)} ${format.number(cell[stance])}`)
  return {
    rowName,
    themeName,
    stancesOf,
    cellName: (map: HeatMap, cell: HeatCell) =>
      [
        rowName(map.rows[cell.row]!),
        themeName(map.themes[cell.theme]!.theme),
        t('interventions', { count: cell.interventions, number: format.number(cell.interventions) }),
        ...stancesOf(cell),
      ].join(' · '),
  }
}
