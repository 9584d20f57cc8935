import { useQuery } from '@tanstack/react-query'
import { ChevronDown, Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { listFormats } from '#contract/exports'
import { useFormat } from '#ui/use-format'
import { query } from '../../../http/query.ts'
import { downloads } from '../downloads.ts'
import '../../../ui/button.css'
import '../../../ui/list-box.css'
import '../export-menu.css'

type ExportMenuProps = {
  /** The list below `/api/v1`, without a suffix: `/interventions`, or `/sessions/<id>` for one. */
  address: string
  /** The filters of the view, as its list endpoint takes them. */
  filter?: object
  /** How many rows the file will have; `isExact: false` means more than that. */
  rows: { count: number; isExact: boolean } | number
  /** Formats that only this view has, after those of every list. */
  further?: Answer<typeof listFormats>['items']
  /** Says what is taken away, such as "Export the interventions"; the button itself says "Export". */
  label: string
}

// What can be offered while the list of formats is not there.
const usual: Answer<typeof listFormats>['items'] = [{ id: 'csv', label: 'CSV', extension: 'csv' }]

/** Takes all rows of a view away as a file, after saying how many. The entries are plain links. */
export function ExportMenu({ address, filter = {}, rows, label, further = [] }: ExportMenuProps) {
  const { t } = useTranslation('exports')
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const formats = useQuery({ ...query(listFormats, {}), enabled: isOpen, staleTime: 600_000 })
  const { count, isExact } = typeof rows === 'number' ? { count: rows, isExact: true } : rows
  const number = format.number(count)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button" data-kind="secondary" data-size="medium" aria-label={label}>
        <Download aria-hidden="true" />
        <span>{t('button')}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4} placement="bottom end">
        <Dialog className="export-menu" aria-label={label}>
          <Heading slot="title" className="export-rows" level={2}>
            {isExact ? t('rows', { count, number }) : t('moreThan', { number })}
          </Heading>
          <ul className="export-formats">
            {downloads([...(formats.data?.items ?? usual), ...further], address, filter).map((download) => (
              <li key={download.href}>
                <a className="option" href={download.href} download onClick={() => setOpen(false)}>
                  <span className="option-words">
                    {download.flavour ? t(`flavour.${download.flavour}.name`) : download.label}
                    {download.flavour && (
                      <span className="option-detail">{t(`flavour.${download.flavour}.detail`)}</span>
                    )}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
