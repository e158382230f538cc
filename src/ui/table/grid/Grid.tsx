import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useRowHeight } from '#src/ui/virtual/use-row-height.ts'
import { ColumnHeader } from './ColumnHeader.tsx'
import css from './Grid.module.css'
import { GridRow } from './GridRow.tsx'
import type { GridProps } from './grid-props.ts'
import { pinned, pinnedAt } from './pinned-at.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useShown } from './use-shown.ts'

const rowRem = { 1: 1.5, 2: 2.5 } as const
/** Pixels of the smallest thing to press. */
const leastHeight = 24

/** All rows, few of them drawn; head, foot and pinned columns stay in sight. Whoever gives the rows has sorted them. */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, columns, rows, rowId, branchOf, foot = null, words, onPoint } = props
  const scroller = useRef<HTMLDivElement>(null)
  const lines = props.lines ?? 1
  const rowHeight = Math.max(leastHeight, useRowHeight(rowRem[lines]))
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: foot === null ? 0 : rowHeight,
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes held are of the height before
  useEffect(() => virtual.measure(), [rowHeight])
  const show = (row: number) => {
    // What the virtual list knows of its own height may be of a moment before.
    if (!isInSight(scroller.current, row, rowHeight, foot !== null))
      virtual.scrollToIndex(row, { align: 'auto' })
  }
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
  const keys = useGridKeys({ ...props, scroller, page, show })
  useShown(rows, rowId, props.pointed ?? null, show)

  const at = useMemo(() => pinnedAt(columns), [columns])
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const wide = columns.reduce((sum, { rem = 0 }) => sum + rem, 0)
  const held = columns.reduce((sum, column) => sum + (column.pinned ? (column.rem ?? 0) : 0), 0)
  return (
    <div ref={scroller} className={css.scroller} data-unroll="" style={{ scrollPaddingLeft: `${held}rem` }}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both its roles are those of a grid, whose rows can be chosen */}
      <table
        className={css.table}
        role={branchOf ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-rowcount={rows.length + (foot === null ? 1 : 2)}
        aria-multiselectable={props.many}
        data-lines={lines}
        style={wide > 0 ? { minWidth: `${wide}rem` } : undefined}
      >
        <colgroup>
          {columns.map(({ id, width, rem }) => (
            <col key={id} style={{ width: width ?? (rem && `${rem}rem`) }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, place) => (
              <ColumnHeader
                key={column.id}
                column={column}
                sorting={props.sorting}
                onSort={props.onSort}
                words={words}
                hold={pinned(at, place)}
              />
            ))}
          </tr>
        </thead>
        <tbody
          onKeyDown={keys.onKeyDown}
          onMouseLeave={onPoint && (() => onPoint(null))}
          onBlur={() => {
            keys.onBlur()
            onPoint?.(null)
          }}
        >
          <Gap height={before} />
          {items.map(({ index, size }) => {
            const row = rows[index]
            if (row === undefined) return null
            const id = rowId(row)
            const branch = branchOf?.(row) ?? null
            return (
              <GridRow
                key={id}
                row={row}
                index={index}
                columns={columns}
                at={at}
                height={size}
                branch={branch}
                level={branchOf && (branch ? 1 : 2)}
                selected={props.onPress && (props.isSelected?.(id) ?? false)}
                current={props.current === id}
                pointed={props.pointed === id}
                active={index === keys.active.row ? keys.active.cell : null}
                onFocus={(cell) => {
                  keys.onFocus({ row: index, cell })
                  onPoint?.(id)
                }}
                onPress={(more) => (branch ? props.onToggle?.(id) : props.onPress?.(id, more))}
                onPoint={() => onPoint?.(id)}
              />
            )
          })}
          <Gap height={after} />
        </tbody>
        {foot !== null && (
          <tfoot>
            <tr aria-rowindex={rows.length + 2}>
              {columns.map((column, place) => (
                <td key={column.id} data-align={column.align} {...pinned(at, place)}>
                  {column.cell(foot)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {rows.length === 0 && <p className={css.empty}>{words.empty}</p>}
    </div>
  )
}

/** Whether a row is drawn whole between head and foot. */
function isInSight(list: HTMLElement | null, row: number, rowHeight: number, hasFoot: boolean): boolean {
  const drawn = list?.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect()
  if (!list || !drawn) return false
  const { top } = list.getBoundingClientRect()
  const bottom = top + list.clientHeight - (hasFoot ? rowHeight : 0)
  return drawn.top >= top + rowHeight - 1 && drawn.bottom <= bottom + 1
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tabindex cannot be focused
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null
}
