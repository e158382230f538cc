import { GridList, GridListItem } from 'react-aria-components'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './OrderedList.module.css'

export interface OrderedListProps {
  label: string
  items: readonly { id: string; name: string; pinned: boolean }[]
  canMove: (id: string, by: -1 | 1) => boolean
  onMove: (id: string, by: -1 | 1) => void
  onPin: (id: string) => void
  onRemove: (id: string) => void
  /** What each button does, with the name of its item. */
  words: Record<'up' | 'down' | 'pin' | 'unpin' | 'remove', (name: string) => string>
}

/** Things in an order of one's own, pinned ones first: arrows walk through the list and into the buttons of an item. */
export function OrderedList({ label, items, canMove, onMove, onPin, onRemove, words }: OrderedListProps) {
  return (
    <GridList className={css.list ?? ''} aria-label={label} keyboardNavigationBehavior="tab">
      {items.map(({ id, name, pinned }) => (
        <GridListItem key={id} id={id} textValue={name} className={css.item ?? ''}>
          <span className={css.name} data-pinned={pinned || undefined}>
            {name}
          </span>
          <IconButton
            label={pinned ? words.unpin(name) : words.pin(name)}
            pressed={pinned}
            onPress={() => onPin(id)}
          >
            <Icon name="pin" size={0.8125} />
          </IconButton>
          <IconButton label={words.up(name)} disabled={!canMove(id, -1)} onPress={() => onMove(id, -1)}>
            <Icon name="raise" size={0.8125} />
          </IconButton>
          <IconButton label={words.down(name)} disabled={!canMove(id, 1)} onPress={() => onMove(id, 1)}>
            <Icon name="lower" size={0.8125} />
          </IconButton>
          <IconButton label={words.remove(name)} onPress={() => onRemove(id)}>
            <Icon name="close" size={0.75} />
          </IconButton>
        </GridListItem>
      ))}
    </GridList>
  )
}
