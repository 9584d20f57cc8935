import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { themeDossier } from '#contract/dossiers'
import { Notice } from '#ui/notice'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { Reading, ReadingPart } from '#ui/reading'
import { Select } from '#ui/select'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { ThemeChip } from '../themes/public/theme-chip.tsx'
import { asJson } from './as-json.ts'
import { AtConferences } from './at-conferences.tsx'
import { calledShort, type ThemeDossier } from './dossier.ts'
import { DossierFrame } from './dossier-frame.tsx'
import { NeverRaised } from './never-raised.tsx'
import { OverTime } from './over-time.tsx'
import { Passages } from './passages.tsx'
import { RaisedBy } from './raised-by.tsx'
import { Totals } from './totals.tsx'

const route = getRouteApi('/signed-in/themes/$themeId')
const everywhere = 'all'

/** A theme with its branch: who raised it, with which stance, in which words, and who at a conference never did. */
export function ThemeScreen() {
  const { t, i18n } = useTranslation('dossiers')
  const { t: tm } = useTranslation('merging')
  const { themeId } = route.useParams()
  const { conference } = route.useSearch()
  const navigate = route.useNavigate()
  const asked = useQuery(query(themeDossier, { params: { id: themeId }, query: { conference } }))
  const choose = (chosen: string) =>
    navigate({
      search: { conference: chosen === everywhere ? undefined : chosen },
      resetScroll: false,
    })
  return (
    <DossierFrame asked={asked}>
      {(dossier) => {
        const { theme, above, totals, conferences, days, stances, by, silent } = dossier
        const name = theme.names[i18n.language] ?? theme.name
        const about = { theme: theme.id }
        return (
          <>
            <PageHeader
              title={<bdi>{name}</bdi>}
              documentTitle={name}
              lead={theme.description && <span className="dossier-description">{theme.description}</span>}
              breadcrumbs={
                above.length > 0 && (
                  <Breadcrumbs>
                    {above.map((one) => (
                      <Link key={one.id} to="/themes/$themeId" params={{ themeId: one.id }} dir="auto">
                        {one.names[i18n.language] ?? one.name}
                      </Link>
                    ))}
                  </Breadcrumbs>
                )
              }
              actions={
                <ExportMenu
                  address={`/themes/${theme.id}`}
                  rows={conferences.reduce((sum, { interventions }) => sum + interventions, 0)}
                  label={t('export', { name })}
                  further={asJson}
                />
              }
            />
            {theme.id !== themeId && <Notice>{tm('wentHere')}</Notice>}
            <div className="dossier-choice no-print">
              <Select
                label={t('themePage.conference')}
                value={conference ?? everywhere}
                onChange={choose}
                options={[
                  { value: everywhere, label: t('themePage.everywhere') },
                  ...conferences.map((at) => ({
                    value: at.conference.id,
                    label: calledShort(at.conference),
                  })),
                ]}
              />
            </div>
            <Reading
              facts={
                <>
                  <Totals totals={totals} />
                  <StanceCounts stances={stances} />
                  <Below below={dossier.below} conference={conference} />
                </>
              }
            >
              <RaisedBy by={by} theme={theme.id} conference={conference} />
              <Passages theme={theme.id} />
              <NeverRaised silent={silent} conference={conference} />
              {!conference && <AtConferences conferences={conferences} about={() => about} />}
              <OverTime days={days} conferences={conferences} about={about} />
            </Reading>
          </>
        )
      }}
    </DossierFrame>
  )
}

const order = ['supports', 'conditional', 'opposes', 'mentions', 'unsaid'] as const

function StanceCounts({ stances }: Pick<ThemeDossier, 'stances'>) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  return (
    <ReadingPart title={t('themePage.stances')}>
      <dl className="dossier-counts">
        {order.map((stance) => (
          <div key={stance}>
            <dt>{t(`stance.${stance}`)}</dt>
            <dd className="figure">{format.number(stances[stance])}</dd>
          </div>
        ))}
      </dl>
    </ReadingPart>
  )
}

type BelowProps = Pick<ThemeDossier, 'below'> & { conference: string | undefined }

function Below({ below, conference }: BelowProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  if (below.length === 0) return null
  return (
    <ReadingPart title={t('themePage.below')}>
      <ul className="dossier-list">
        {below.map(({ theme, interventions }) => (
          <li key={theme.id} className="row">
            <Link to="/themes/$themeId" params={{ themeId: theme.id }} search={{ conference }}>
              <ThemeChip theme={theme} />
            </Link>
            <span className="small quiet figure">{format.number(interventions)}</span>
          </li>
        ))}
      </ul>
    </ReadingPart>
  )
}
