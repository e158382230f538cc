import type { AreaLevel } from '#src/contract/catalog.ts'
import type { TableGroup, TableLook, TableRows, TableSort } from '#src/contract/desk/table.ts'

const usual: readonly TableSort[] = [{ column: 'value', descending: true }]

/** What the rows are sorted by: as chosen, of the columns that are shown; else the largest first. */
export function sortsAsked(sorts: readonly TableSort[], shown: readonly string[]): readonly TableSort[] {
  const known = sorts.filter(({ column }) => column === 'name' || shown.includes(column))
  return known.length > 0 ? known : usual
}

/** After a column's head was pressed; `more`: beside the columns that sort already. */
export function withSort(sorts: readonly TableSort[], pressed: TableSort, more: boolean): TableSort[] {
  if (!more) return [pressed]
  const at = sorts.findIndex(({ column }) => column === pressed.column)
  return at < 0 ? [...sorts, pressed].slice(-3) : sorts.with(at, pressed)
}

/** What rows can be gathered by: the levels above them inside the area, of sites their kind, and the state. */
export function groupsFor(rows: TableRows, levels: readonly AreaLevel[]): TableGroup[] {
  if (rows === 'site') return [...levels, 'kind', 'state']
  return [...levels.slice(0, Math.max(0, levels.indexOf(rows))), 'state']
}

export function groupAsked(
  { group }: Pick<TableLook, 'group'>,
  rows: TableRows,
  levels: readonly AreaLevel[],
): TableGroup | null {
  return group !== null && groupsFor(rows, levels).includes(group) ? group : null
}
