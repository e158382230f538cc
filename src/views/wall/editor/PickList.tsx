import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react'
import type { Direction } from './model/draft.ts'
import css from './picks.module.css'

export interface Pick {
  id: string
  faulty: boolean
  content: ReactNode
}

export interface PickListProps {
  label: string
  /** Id of the element that says which keys there are. */
  keys?: string
  items: readonly Pick[]
  chosen: string | null
  onChoose: (id: string) => void
  /** An arrow that leads out of the list. */
  onLeave?: (id: string, to: Direction) => void
  /** Alt and an arrow. */
  onMove?: (id: string, to: Direction) => void
  onRemove?: (id: string) => void
  /** Set by a key: the focus goes to whatever is chosen next, in whichever list that is. */
  follow: RefObject<boolean>
  drag?: {
    start: (id: string, event: DragEvent<HTMLElement>) => void
    end: () => void
    /** Before which item (or, at the end, after all) what is dragged would come to lie. */
    mark: number | null
  }
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** A list with one thing chosen, whose things can be put in another order: by keys alone, or dragged. */
export function PickList(props: PickListProps) {
  const { label, keys, items, chosen, onChoose, onLeave, onMove, onRemove, follow, drag } = props
  const list = useRef<HTMLDivElement>(null)
  const entry = items.some(({ id }) => id === chosen) ? chosen : items[0]?.id
  useLayoutEffect(() => {
    if (!follow.current || chosen === null) return
    const option = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (!option) return
    follow.current = false
    option.focus()
  })

  function onKeyDown(event: KeyboardEvent, at: number) {
    const { id } = items[at]!
    const to = directions[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.(id)
    else if (event.key === 'Enter' || event.key === ' ') onChoose(id)
    else if (event.key === 'Home') onChoose(items[0]!.id)
    else if (event.key === 'End') onChoose(items.at(-1)!.id)
    else if (!to || event.ctrlKey || event.metaKey) return
    else if (event.altKey) onMove?.(id, to)
    else if (to === 'left' || to === 'right') onLeave?.(id, to)
    else {
      const next = items[at + (to === 'up' ? -1 : 1)]
      if (next) onChoose(next.id)
    }
    event.preventDefault()
    follow.current = true
    // What the key did is on the screen by then; a later change of the list is none of its business.
    setTimeout(() => {
      follow.current = false
    })
  }

  return (
    <div role="listbox" aria-label={label} aria-describedby={keys} className={css.list} ref={list}>
      {items.map(({ id, faulty, content }, at) => (
        <div
          key={id}
          role="option"
          aria-selected={id === chosen}
          tabIndex={id === entry ? 0 : -1}
          className={css.pick}
          data-faulty={faulty || undefined}
          data-mark={markOf(drag?.mark ?? null, at, items.length)}
          draggable={drag !== undefined}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => onKeyDown(event, at)}
          onDragStart={(event) => drag?.start(id, event)}
          onDragEnd={drag?.end}
        >
          {content}
        </div>
      ))}
    </div>
  )
}

function markOf(mark: number | null, at: number, count: number): 'before' | 'after' | undefined {
  if (mark === at) return 'before'
  return mark === count && at === count - 1 ? 'after' : undefined
}
