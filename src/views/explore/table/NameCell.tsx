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
  /** Of a place, or of the area that a group is. */
  card: { label: string; open: () => void } | null
}

/** What a row is, with the way to its card: a place, a group with how many it gathers, or all of them. */
export function NameCell({ line, shut, count, card }: NameCellProps) {
  const button = card && (
    <IconButton label={card.label} onPress={card.open}>
      <Icon name="info" size={0.8125} />
    </IconButton>
  )
  if (line.kind === 'place')
    return (
      <span className={css.name}>
        <span>{line.name}</span>
        {button}
      </span>
    )
  return (
    <span className={css.group}>
      {line.kind === 'group' && <Icon name={shut ? 'open' : 'opened'} size={0.75} />}
      <span>{line.name}</span>
      <small>{count(line.members.length)}</small>
      {button}
    </span>
  )
}
