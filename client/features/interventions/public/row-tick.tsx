import { useTranslation } from 'react-i18next'
import { type ListedIntervention, speakerOf } from './intervention.ts'

/** Which rows are chosen, and how that is changed. */
export type RowSelection = {
  isChosen: (id: string) => boolean
  /** With `doesExtend`, all from the one before up to this one. */
  toggle: (id: string, doesExtend: boolean) => void
  togglePage: () => void
}

type RowTickProps = { row: ListedIntervention; selection: RowSelection }

/** The box before a row; with Shift it takes all from the last one that was ticked. */
export function RowTick({ row, selection }: RowTickProps) {
  const { t } = useTranslation('interventions')
  const name = [row.delegation.name, speakerOf(row)].filter(Boolean).join(', ')
  return (
    <td data-column="tick">
      <label className="row-tick">
        <input
          type="checkbox"
          aria-label={t('bulk.choose', { name })}
          checked={selection.isChosen(row.id)}
          onChange={(event) =>
            selection.toggle(
              row.id,
              (event.nativeEvent as unknown as { shiftKey?: boolean }).shiftKey === true,
            )
          }
        />
      </label>
    </td>
  )
}

type PageTickProps = { rows: readonly ListedIntervention[]; selection: RowSelection }

/** The box in the head of the table: the whole page or none of it. */
export function PageTick({ rows, selection }: PageTickProps) {
  const { t } = useTranslation('interventions')
  const chosen = rows.filter(({ id }) => selection.isChosen(id)).length
  return (
    <th scope="col" data-column="tick">
      <label className="row-tick">
        <input
          type="checkbox"
          aria-label={t('bulk.choosePage')}
          checked={chosen > 0 && chosen === rows.length}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < rows.length
          }}
          onChange={selection.togglePage}
        />
      </label>
    </th>
  )
}
