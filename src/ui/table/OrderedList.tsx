import { useEffect, useRef } from 'react'
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

/** Things in an order of one's own, pinned ones first. */
export function OrderedList({ label, items, canMove, onMove, onPin, onRemove, words }: OrderedListProps) {
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<{ id: string; button: number; row: number } | null>(null)
  // What changes its place loses the focus on the way; what is gone leaves it to its neighbour.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is what it follows
  useEffect(() => {
    const last = pressed.current
    pressed.current = null
    if (!last || !list.current || list.current.contains(document.activeElement)) return
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-key]')]
    const row = rows.find(({ dataset }) => dataset.key === last.id) ?? rows[last.row] ?? rows.at(-1)
    const buttons = [...(row?.querySelectorAll('button') ?? [])]
    const own = buttons[last.button]
    ;(own && !own.disabled ? own : (buttons[0] ?? list.current)).focus()
  }, [items])
  const press = (id: string, button: number, run: () => void) => () => {
    pressed.current = { id, button, row: items.findIndex((one) => one.id === id) }
    run()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and takes the focus of what is gone
    <ol ref={list} className={css.list} aria-label={label} tabIndex={0}>
      {items.map(({ id, name, pinned }) => (
        <li key={id} data-key={id} className={css.item}>
          <span className={css.name} data-pinned={pinned || undefined}>
            {name}
          </span>
          <IconButton
            label={pinned ? words.unpin(name) : words.pin(name)}
            pressed={pinned}
            onPress={press(id, 0, () => onPin(id))}
          >
            <Icon name="pin" size={0.8125} />
          </IconButton>
          <IconButton
            label={words.up(name)}
            disabled={!canMove(id, -1)}
            onPress={press(id, 1, () => onMove(id, -1))}
          >
            <Icon name="raise" size={0.8125} />
          </IconButton>
          <IconButton
            label={words.down(name)}
            disabled={!canMove(id, 1)}
            onPress={press(id, 2, () => onMove(id, 1))}
          >
            <Icon name="lower" size={0.8125} />
          </IconButton>
          <IconButton label={words.remove(name)} onPress={press(id, 3, () => onRemove(id))}>
            <Icon name="close" size={0.75} />
          </IconButton>
        </li>
      ))}
    </ol>
  )
}
