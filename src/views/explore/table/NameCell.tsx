import type { Line } from '#src/domain/table/line.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './table.module.css'

interface NameCellProps {
  line: Line
  /** Of a group. */
  shut: boolean
  /** How many rows stand under it, in words. */
  count: (members: number) => string
  card: { label: string; open: () => void }
}

/** What a row is: a place with the way to its card, a group with how many it gathers, or all of them. */
export function NameCell({ line, shut, count, card }: NameCellProps) {
  if (line.kind === 'place')
    return (
      <span className={css.name}>
        <span>{line.name}</span>
        <IconButton label={card.label} onPress={card.open}>
          <Icon name="info" size={0.8125} />
        </IconButton>
      </span>
    )
  return (
    <span className={css.group}>
      {line.kind === 'group' && <Icon name={shut ? 'open' : 'opened'} size={0.75} />}
      <span>{line.name}</span>
      <small>{count(line.members.length)}</small>
    </span>
  )
}
