import { Check, ChevronDown } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { ButtonKind } from './button.tsx'
import { WithTooltip } from './tooltip.tsx'
import './button.css'
import './list-box.css'

export type MenuEntry = {
  id: string
  label: string
  detail?: string
  icon?: ReactNode
  shortcut?: string
  kind?: 'danger'
  isDisabled?: boolean
  /** Marks the one of a group that holds now. */
  isChosen?: boolean
  onAction: () => void
}

export type MenuGroup = { id: string; heading?: string; entries: readonly MenuEntry[] }

type MenuProps = {
  label: string
  /** What the button shows; without it the label and an arrow. */
  children?: ReactNode
  groups: readonly MenuGroup[]
  kind?: ButtonKind
  size?: 'small' | 'medium'
  isIconOnly?: boolean
}

/** A button that opens a list of things to do. */
export function Menu({
  label,
  children,
  groups,
  kind = 'quiet',
  size = 'medium',
  isIconOnly = false,
}: MenuProps) {
  const button = (
    <AriaButton
      className="button"
      data-kind={kind}
      data-size={size}
      data-icon-only={isIconOnly ? '' : undefined}
      aria-label={children ? label : undefined}
    >
      {children ?? label}
      {!isIconOnly && <ChevronDown aria-hidden="true" />}
    </AriaButton>
  )
  return (
    <MenuTrigger>
      {isIconOnly ? <WithTooltip text={label}>{button}</WithTooltip> : button}
      <Popover className="popover" offset={4}>
        <AriaMenu className="list-box" aria-label={label}>
          {groups.map((group, index) => (
            <Fragment key={group.id}>
              <MenuSection
                aria-label={group.heading ?? label}
                className={index > 0 ? 'option-separator' : undefined}
              >
                {group.heading && <Header className="option-heading">{group.heading}</Header>}
                {group.entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      className="option"
      data-kind={entry.kind}
      textValue={entry.label}
      isDisabled={entry.isDisabled}
      onAction={entry.onAction}
      aria-current={entry.isChosen || undefined}
    >
      {entry.icon}
      <span className="option-words">
        {entry.label}
        {entry.detail && <span className="option-detail">{entry.detail}</span>}
      </span>
      {entry.isChosen && <Check className="option-check" aria-hidden="true" />}
      {entry.shortcut && <kbd>{entry.shortcut}</kbd>}
    </MenuItem>
  )
}
