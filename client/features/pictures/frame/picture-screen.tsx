import { type ReactNode, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { useFormat } from '#ui/use-format'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { AskedFloor } from '../../coverage/public/asked-floor.tsx'
import { ExportMenu } from '../../exports/public/export-menu.tsx'
import { type FloorSearch, isFiltered } from '../../interventions/public/floor-search.ts'
import type { PictureName } from './pictures.ts'
import { PicturesNav } from './pictures-nav.tsx'
import { TakeAwayMenu } from './take-away-menu.tsx'
import './picture-screen.css'

type Search = FloorSearch & { table?: 'hidden' | undefined }

type PictureScreenProps<Data> = {
  name: PictureName
  search: Search
  /** Shows or hides the table; takes all filters away. */
  onTable: (table: 'hidden' | undefined) => void
  onClear: () => void
  /** The filters, and what else of the view can be chosen. */
  filters: ReactNode
  asked: Parameters<typeof AskedFloor<Data>>[0]['asked']
  isEmpty: (data: Data) => boolean
  /** The file of the table below. */
  file: (data: Data) => { address: string; filter: object; rows: number }
  draw: (data: Data, drawing: RefObject<SVGSVGElement | null>) => ReactNode
  legend?: (data: Data) => ReactNode
  table: (data: Data) => ReactNode
  /** What is said of it beside its title, such as of which theme it is. */
  lead?: string
}

/** A picture with its table, its files and its filters, in every state that it can be in. */
export function PictureScreen<Data>(props: PictureScreenProps<Data>) {
  const { name, search, asked, isEmpty, lead } = props
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const conference = useConference()
  const drawing = useRef<SVGSVGElement>(null)
  const legend = useRef<HTMLDivElement>(null)
  const called = conference.shortName ?? conference.name
  const isThere = asked.data !== undefined && !isEmpty(asked.data)
  const file = isThere ? props.file(asked.data!) : null
  const isTableShown = search.table !== 'hidden'
  const caption = {
    title: `${t(`${name}.title`)}${lead ? `: ${lead}` : ''}`,
    lead: called,
    source: t('source', {
      conference: conference.name,
      address: window.location.href,
      day: format.day(new Date().toISOString().slice(0, 10)),
    }),
  }

  return (
    <main className="page" id="main">
      <PageHeader
        title={t(`${name}.title`)}
        lead={lead ?? t(`${name}.lead`)}
        actions={
          file && (
            <>
              <TakeAwayMenu
                drawing={drawing}
                legend={legend}
                caption={caption}
                fileName={`${conference.slug}-${name}`}
              />
              <ExportMenu {...file} label={t(`${name}.export`)} />
            </>
          )
        }
      />
      <PicturesNav search={search} />
      {props.filters}
      <AskedFloor asked={asked} isEmpty={isEmpty} isFiltered={isFiltered(search)} onClear={props.onClear}>
        {(data) => (
          <div className="picture-screen">
            {props.legend && <div ref={legend}>{props.legend(data)}</div>}
            {props.draw(data, drawing)}
            <div className="picture-table-head no-print">
              <h2>{t('table')}</h2>
              <Button
                kind="quiet"
                size="small"
                aria-expanded={isTableShown}
                onPress={() => props.onTable(isTableShown ? 'hidden' : undefined)}
              >
                {isTableShown ? t('hideTable') : t('showTable')}
              </Button>
            </div>
            {isTableShown && props.table(data)}
          </div>
        )}
      </AskedFloor>
    </main>
  )
}
