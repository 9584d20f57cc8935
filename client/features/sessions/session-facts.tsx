import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { SessionTimes } from './public/session-times.tsx'
import type { Session } from './session-values.ts'

/** What is known of the session beside its list: when, where, who chaired, its agenda and its sources. */
export function SessionFacts({ session }: { session: Session }) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const { chairs, agendaItems, suspensions, citations, room, documentSymbol, note } = session
  return (
    <dl className="session-facts card">
      <Fact name={t('facts.time')}>
        <SessionTimes session={session} />
      </Fact>
      {room && (
        <Fact name={t('facts.room')}>
          <span dir="auto">{room}</span>
        </Fact>
      )}
      {documentSymbol && (
        <Fact name={t('facts.symbol')}>
          <span dir="auto">{documentSymbol}</span>
        </Fact>
      )}
      {chairs.length > 0 && (
        <Fact name={t('facts.chairs', { count: chairs.length })} isWide>
          <ol className="session-chairs">
            {chairs.map(({ person, delegation, capacity }) => (
              <li key={person.id}>
                {delegation && <NamePlate code={delegation.code} name={delegation.name} size="small" />}
                <span>
                  <span dir="auto">{person.name}</span>
                  {capacity && (
                    <span className="quiet small session-capacity" dir="auto">
                      {capacity}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {suspensions.length > 0 && (
        <Fact name={t('facts.suspended')}>
          <ul className="session-suspensions">
            {suspensions.map(({ suspendedAt, resumedAt, reason }) => (
              <li key={suspendedAt}>
                <span className="figure">
                  {format.time(suspendedAt)}–{resumedAt && format.time(resumedAt)}
                </span>
                {reason && (
                  <span className="quiet small" dir="auto">
                    {reason}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {agendaItems.length > 0 && (
        <Fact name={t('facts.agenda')} isWide>
          <ol className="session-agenda">
            {agendaItems.map((item) => (
              <li key={item.id}>
                {item.number && <span className="quiet figure">{item.number}</span>}
                <span dir="auto">{item.title}</span>
                {item.documentSymbol && (
                  <span className="quiet small" dir="auto">
                    {item.documentSymbol}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {note && (
        <Fact name={t('facts.note')} isWide>
          <p className="session-note" dir="auto">
            {note}
          </p>
        </Fact>
      )}
      {citations.length > 0 && (
        <Fact name={t('facts.sources', { count: citations.length })} isWide>
          <ul className="session-sources">
            {citations.map(({ source, says }) => (
              <li key={source.id}>
                {source.url ? (
                  <a href={source.url} rel="noreferrer" target="_blank">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
                {source.publisher && <span className="quiet"> · {source.publisher}</span>}
                {says && <span className="quiet"> · {says}</span>}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, isWide, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div data-wide={isWide ? '' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
