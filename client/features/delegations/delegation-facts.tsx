import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { CitedList } from '../sources/public/cited-list.tsx'
import type { Delegation } from './delegation-values.ts'

export function DelegationFacts({ delegation }: { delegation: Delegation }) {
  const { t, i18n } = useTranslation('delegations')
  const format = useFormat()
  const { kind, countryCode, names, name, acronym, groups, registered, note, citations } = delegation
  const { interventions, speakingSeconds } = delegation
  const called = names[i18n.language]
  return (
    <dl className="delegation-facts">
      <Fact label={t('column.kind')}>{t(`kind.${kind}`)}</Fact>
      {called && called !== name && <Fact label={t('facts.called')}>{called}</Fact>}
      {countryCode && <Fact label={t('facts.countryCode')}>{countryCode}</Fact>}
      {acronym && <Fact label={t('form.acronym')}>{acronym}</Fact>}
      {groups.length > 0 && (
        <Fact label={t('facts.groups')}>
          <span className="delegation-groups">{groups.join(' ')}</span>
        </Fact>
      )}
      <Fact label={t('facts.registration')}>{t(`registered.${registered ? 'true' : 'false'}`)}</Fact>
      <Fact label={t('column.speakingSeconds')}>
        {speakingSeconds === 0 && interventions > 0 ? (
          <span className="quiet">{t('timeUnknown')}</span>
        ) : (
          <span className="figure">{format.duration(speakingSeconds)}</span>
        )}
      </Fact>
      {note && (
        <Fact label={t('form.note')} isWide>
          <span className="delegation-note">{note}</span>
        </Fact>
      )}
      {citations.length > 0 && (
        <Fact label={t('form.citations')} isWide>
          <CitedList citations={citations} />
        </Fact>
      )}
    </dl>
  )
}

type FactProps = { label: string; children: React.ReactNode; isWide?: boolean }

function Fact({ label, children, isWide }: FactProps) {
  return (
    <div data-wide={isWide || undefined}>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
