import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat, useTimeZone } from '#ui/use-format'
import { dayIn } from '../../ui/format.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type Group, membersOn } from './group-values.ts'

export function GroupFacts({ group }: { group: Group }) {
  const { t } = useTranslation('groups')
  const format = useFormat()
  const today = dayIn(new Date().toISOString(), useTimeZone())
  const { now, others } = membersOn(group.members, today)
  const named = Object.entries(group.names)
  return (
    <div className="stack">
      <dl className="group-facts">
        <div>
          <dt>{t('form.code')}</dt>
          <dd className="figure">{group.code}</dd>
        </div>
        <div>
          <dt>{t('form.kind')}</dt>
          <dd>{t(`kind.${group.kind}`)}</dd>
        </div>
        {named.map(([language, name]) => (
          <div key={language}>
            <dt>{format.language(language)}</dt>
            <dd dir="auto" lang={language}>
              {name}
            </dd>
          </div>
        ))}
      </dl>
      <Heard code={group.code} />
      <section className="stack group-part" aria-labelledby="members-of">
        <h3 id="members-of">{t('membersNow', { count: now.length, number: format.number(now.length) })}</h3>
        {now.length === 0 && <p className="quiet">{t('noMembers')}</p>}
        {now.length > 0 && <Members members={now} caption={t('form.members')} />}
      </section>
      {others.length > 0 && (
        <section className="stack group-part" aria-labelledby="others-of">
          <h3 id="others-of">{t('membersElse')}</h3>
          <Members members={others} caption={t('membersElse')} />
        </section>
      )}
    </div>
  )
}

function Heard({ code }: { code: string }) {
  const { t } = useTranslation('groups')
  const { id: conferenceId } = useConference()
  const link = { to: '/conferences/$conferenceId/interventions', params: { conferenceId } } as const
  return (
    <p className="row group-heard no-print">
      <Link {...link} search={{ group: code }}>
        {t('heard')}
      </Link>
      <Link {...link} search={{ memberOf: code }}>
        {t('heardMembers')}
      </Link>
    </p>
  )
}

function Members({ members, caption }: { members: Group['members']; caption: string }) {
  const { t } = useTranslation('groups')
  const hasStarts = members.some(({ since }) => since)
  const hasEnds = members.some(({ until }) => until)
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('form.country')}</th>
          {hasStarts && <th scope="col">{t('form.since')}</th>}
          {hasEnds && <th scope="col">{t('form.until')}</th>}
        </tr>
      </thead>
      <tbody>
        {members.map(({ countryCode, name, since, until }) => (
          <tr key={`${countryCode} ${since}`}>
            <td>
              <NamePlate code={countryCode} name={name} size="small" />
            </td>
            {hasStarts && <td className="figure quiet">{since ?? '–'}</td>}
            {hasEnds && <td className="figure quiet">{until ?? '–'}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
