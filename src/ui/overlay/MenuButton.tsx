import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import buttons from '#src/ui/controls/Button.module.css'
import css from './MenuButton.module.css'

export interface MenuButtonProps {
  /** What choosing does; the name of the button and of the list. */
  label: string
  button: ReactNode
  items: readonly { id: string; name: string; note?: string }[]
  onChoose: (id: string) => void
  disabled?: boolean
}

/** A button that opens a list of things to do. */
export function MenuButton({ label, button, items, onChoose, disabled = false }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={`${buttons.quiet} ${css.button}`} aria-label={label} isDisabled={disabled}>
        {button}
      </Button>
      <Popover className={css.popover ?? ''} placement="top start" offset={4}>
        <Menu className={css.list ?? ''} aria-label={label} onAction={(id) => onChoose(String(id))}>
          {items.map(({ id, name, note }) => (
            <MenuItem key={id} id={id} textValue={name} className={css.item ?? ''}>
              {name}
              {note && <small>{note}</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
