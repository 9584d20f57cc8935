import { Columns3, RotateCcw, Square, SquareCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { Columns } from './use-columns.ts'
import './button.css'
import './list-box.css'

type ColumnsMenuProps<Name extends string> = {
  columns: Columns<Name>
  /** What stands in the head of a column. */
  label: (name: Name) => string
  /** Those to choose from where the list has no use for all of them now. */
  offered?: readonly Name[]
}

/** Chooses which columns a list shows; they are ticked as they stand now, in this window. */
export function ColumnsMenu<Name extends string>(props: ColumnsMenuProps<Name>) {
  const { columns, label, offered = columns.names } = props
  const { t } = useTranslation('ui')
  const [leftOut, setLeftOut] = useState<readonly Name[]>([])
  const isShown = (name: Name) =>
    columns.byHand.includes(name) || (columns.has(name) && !leftOut.includes(name))
  return (
    <MenuTrigger
      onOpenChange={(isOpen) =>
        isOpen && setLeftOut(offered.filter((name) => isNarrowedAway(columns.list, name)))
      }
    >
      <Button className="button" data-kind="quiet" data-size="small">
        <Columns3 aria-hidden="true" />
        {t('columns.label')}
      </Button>
      <Popover className="popover" offset={4} placement="bottom end">
        <Menu className="list-box columns-menu" aria-label={t('columns.label')}>
          <MenuSection
            aria-label={t('columns.shown')}
            selectionMode="multiple"
            shouldCloseOnSelect={false}
            selectedKeys={offered.filter(isShown)}
            onSelectionChange={(chosen) => {
              for (const name of offered) {
                const isChosen = chosen === 'all' || chosen.has(name)
                if (isChosen !== isShown(name)) columns.choose(name, isChosen)
              }
            }}
          >
            {offered.map((name) => (
              <MenuItem key={name} id={name} className="option" textValue={label(name)}>
                {({ isSelected }) => (
                  <>
                    {isSelected ? <SquareCheck aria-hidden="true" /> : <Square aria-hidden="true" />}
                    <span className="option-words">{label(name)}</span>
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label={t('columns.reset')} className="option-separator">
            <MenuItem id="as at first" className="option" onAction={columns.reset}>
              <RotateCcw aria-hidden="true" />
              <span className="option-words">{t('columns.reset')}</span>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

// A window that is narrow leaves columns out by style, so only the page knows.
function isNarrowedAway(list: string, name: string) {
  const head = document.querySelector(
    `table[data-list="${list}"] > thead [data-column="${CSS.escape(name)}"]`,
  )
  return head !== null && getComputedStyle(head).display === 'none'
}
