import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { speakerOf } from '../public/intervention.ts'
import { SpeakerName } from '../public/speaker-name.tsx'
import type { Intervention } from './intervention.ts'

/** Who spoke, in what capacity that day, for which delegation, and for which groups: each for itself. */
export function Attribution({ intervention }: { intervention: Intervention }) {
  const { t, i18n } = useTranslation('interventions')
  const { person, speakerPost, delegation, groups } = intervention
  return (
    <dl className="facts">
      <div>
        <dt>{t('details.person')}</dt>
        <dd dir="auto">
          {person ? (
            <Link to="/persons/$personId" params={{ personId: person.id }} className="link">
              {person.name}
            </Link>
          ) : (
            <span className="quiet">{t('details.personUnknown')}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('details.capacity')}</dt>
        <dd>
          <div dir="auto">
            {speakerOf(intervention) ? <SpeakerName of={intervention} /> : t('representative')}
          </div>
          {speakerPost && (
            <div className="quiet" dir="auto">
              {speakerPost}
            </div>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('details.delegation')}</dt>
        <dd>
          <Link
            to="/conferences/$conferenceId/delegations/$delegationId"
            params={{ conferenceId: intervention.conferenceId, delegationId: delegation.id }}
          >
            <NamePlate code={delegation.code} name={delegation.name} />
          </Link>
          {delegation.kind !== 'state' && (
            <div className="small quiet">{t(`delegationKind.${delegation.kind}`)}</div>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('details.behalf')}</dt>
        <dd>
          {groups.length === 0 && <span className="quiet">{t('details.ownBehalf')}</span>}
          {groups.map(({ id, code, name, names }) => (
            <div key={id} className="details-group">
              <Link to="/groups/$code" params={{ code }}>
                <NamePlate code={code} name={names[i18n.language] ?? name} size="small" />
              </Link>
            </div>
          ))}
        </dd>
      </div>
    </dl>
  )
}
