import type { CellState } from '#src/contract/figures/cubes.ts'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './AreaTree.module.css'
import type { VisibleRow } from './tree-index.ts'

export interface RowFigure {
  text: string
  /** 0…1; null draws no bar. */
  bar: number | null
  state?: CellState
  /** Said by a screen reader in place of the text, where a sign alone would not be understood. */
  spoken?: string
  /** It has no part in what is looked at. */
  outside?: boolean
}

export interface TreeRowProps {
  domId: string
  row: VisibleRow
  top: number
  height: number
  selected: boolean
  active: boolean
  figure: RowFigure | null
  onToggle: () => void
  onSelect: () => void
}

const patterns: Partial<Record<CellState, string>> = {
  missing: 'st-missing',
  suppressed: 'st-suppressed',
  stale: 'st-stale',
}

export function TreeRow({
  domId,
  row,
  top,
  height,
  selected,
  active,
  figure,
  onToggle,
  onSelect,
}: TreeRowProps) {
  const { node, level, expanded } = row
  const spoken = figure?.spoken === figure?.text ? undefined : figure?.spoken
  const pattern = figure?.state && patterns[figure.state]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself holds the focus and answers the keys
    // biome-ignore lint/a11y/useFocusableInteractive: named by the tree's aria-activedescendant
    <div
      id={domId}
      className={css.row}
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={expanded ?? undefined}
      aria-selected={selected}
      data-active={active || undefined}
      data-outside={figure?.outside || undefined}
      style={{ top, height, paddingLeft: `${0.25 + (level - 1) * 0.75}rem` }}
      onClick={onSelect}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys do the same */}
      <i
        className={css.arrow}
        onClick={(event) => {
          if (expanded === null) return
          event.stopPropagation()
          onToggle()
        }}
      >
        {expanded !== null && <Icon name={expanded ? 'opened' : 'open'} size={0.75} />}
      </i>
      <span className={css.name} title={node.name}>
        {node.name}
      </span>
      {figure && figure.bar !== null && !pattern && (
        <i className={css.bar}>
          <i style={{ width: `${Math.max(0, Math.min(1, figure.bar)) * 100}%` }} />
        </i>
      )}
      {pattern && <i className={`${css.patch} ${pattern}`} />}
      {figure && (
        <span className={css.figure}>
          <span aria-hidden={spoken !== undefined}>{figure.text}</span>
          {spoken !== undefined && <VisuallyHidden>{` ${spoken}`}</VisuallyHidden>}
        </span>
      )}
    </div>
  )
}
