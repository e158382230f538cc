import type { Quantity } from '../cube.ts'
import type { Rows } from '../places.ts'
import { countRows } from '../rows.ts'
import { type DayParts, dayParts } from './day-parts.ts'

/** The residents of some rows, day by day; null where nobody counts any. */
export function residentsOf(stock: Quantity, rows: Rows): DayParts | null {
  return countRows(rows) === 0 ? null : dayParts(stock, rows)
}
