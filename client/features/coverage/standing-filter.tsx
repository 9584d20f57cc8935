import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { type listCoverage, standings } from '#contract/coverage'
import { Button } from '#ui/button'
import { useFormat } from '#ui/use-format'
import type { CoverageSearch } from './address.ts'

type StandingFilterProps = {
  search: CoverageSearch
  all: Answer<typeof listCoverage>['all']
  onChange: (next: (before: CoverageSearch) => CoverageSearch) => void
}

/** Whom to list, each with how many there are: by standing, any of them, and whether they spoke. */
export function StandingFilter({ search, all, onChange }: StandingFilterProps) {
  const { t } = useTranslation('coverage')
  const format = useFormat()
  const held = (search.standing ?? '').split(',').filter(Boolean)
  const toggle = (one: string) =>
    onChange((before) => ({
      ...before,
      cursor: undefined,
      standing:
        (held.includes(one) ? held.filter((other) => other !== one) : [...held, one]).join(',') || undefined,
    }))
  const choose = (spoke: 'true' | 'false') =>
    onChange((before) => ({
      ...before,
      cursor: undefined,
      spoke: before.spoke === spoke ? undefined : spoke,
    }))
  const button = (name: string, count: number, isHeld: boolean, onPress: () => void) => (
    <Button key={name} size="small" aria-pressed={isHeld} onPress={onPress}>
      {name} <span className="standing-count figure">{format.number(count)}</span>
    </Button>
  )
  return (
    <div className="standing-filter no-print">
      <fieldset className="row">
        <legend>{t('standing.label')}</legend>
        {standings.map((one) =>
          button(t(`standing.${one}`), all[one], held.includes(one), () => toggle(one)),
        )}
      </fieldset>
      <fieldset className="row">
        <legend>{t('spoke.label')}</legend>
        {button(t('spoke.true'), all.spoke, search.spoke === 'true', () => choose('true'))}
        {button(t('spoke.false'), all.delegations - all.spoke, search.spoke === 'false', () =>
          choose('false'),
        )}
      </fieldset>
    </div>
  )
}
