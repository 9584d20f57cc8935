import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { compare } from '#contract/comparisons'
import { IconButton } from '#ui/icon-button'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { SpokenFor } from '../coverage/public/spoken-for.tsx'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type CompareSearch, filterOfCompared } from './address.ts'
import { ComparedCell } from './compared-cell.tsx'
import { HeardLink } from './heard-link.tsx'

type Compared = Answer<typeof compare>
type ComparisonTableProps = {
  compared: Compared
  search: CompareSearch
  conferenceId: string | undefined
  onRemove: (key: string) => void
}

/** A column for each who is compared, a row for each theme that any of them raised. */
export function ComparisonTable({ compared, search, conferenceId, onRemove }: ComparisonTableProps) {
  const { t, i18n } = useTranslation('comparisons')
  const called = ({ name, names }: { name: string; names: Record<string, string> }) =>
    names[i18n.language] ?? name
  const asOf = (key: string) =>
    key.startsWith('group:') ? t('as.group') : key.startsWith('members:') ? t('as.members') : null
  return (
    <>
      {compared.with.length === 1 && <p className="quiet compared-one">{t('one')}</p>}
      <Table caption={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('theme')}</th>
            {compared.with.map((one) => (
              <th key={one.key} scope="col" data-words="">
                <span className="compared-head">
                  <NamePlate code={one.code} name={called(one)} size="small" />
                  <IconButton
                    size="small"
                    label={t('remove', { name: called(one) })}
                    onPress={() => onRemove(one.key)}
                  >
                    <X aria-hidden="true" />
                  </IconButton>
                </span>
                {asOf(one.key) && <span className="compared-as">{asOf(one.key)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="compared-rows">
          <tr>
            <th scope="row">{t('all')}</th>
            {compared.with.map((one) => (
              <td key={one.key}>
                <Said one={one} search={search} conferenceId={conferenceId} />
              </td>
            ))}
          </tr>
          {compared.themes.map(({ theme, depth, cells }) => (
            <tr key={theme.id}>
              <th scope="row">
                <span
                  className="compared-theme"
                  style={{ '--depth': depth } as object}
                  data-hue={theme.hue ?? undefined}
                >
                  {theme.hue !== null && <span className="swatch" aria-hidden="true" />}
                  <span dir="auto">{called(theme)}</span>
                </span>
              </th>
              {cells.map((cell, nth) => (
                <td key={compared.with[nth]!.key}>
                  <ComparedCell
                    cell={cell}
                    filter={{ ...search, ...filterOfCompared(compared.with[nth]!), theme: theme.id }}
                    conferenceId={conferenceId}
                    isOfGroup={compared.with[nth]!.key.includes(':')}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {compared.themes.length === 0 && <p className="quiet">{t('noThemes')}</p>}
    </>
  )
}

type SaidProps = { one: Compared['with'][number]; search: CompareSearch; conferenceId: string | undefined }

function Said({ one, search, conferenceId }: SaidProps) {
  const { t } = useTranslation('comparisons')
  const format = useFormat()
  const words = t('interventions', { count: one.interventions, number: format.number(one.interventions) })
  if (one.interventions === 0) return <span className="quiet">{words}</span>
  return (
    <span className="compared-said">
      <HeardLink filter={{ ...search, ...filterOfCompared(one) }} conferenceId={conferenceId}>
        {words}
      </HeardLink>
      <SpokenFor {...one} />
    </span>
  )
}
