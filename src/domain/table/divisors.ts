import type { Per } from '#src/contract/desk/panels.ts'
import { type DayParts, dayParts } from '../compare/day-parts.ts'
import type { Divisor } from '../compare/divided.ts'
import { residentsOf } from '../compare/residents-of.ts'
import type { Quantity } from '../cube.ts'
import type { Rows } from '../places.ts'
import { type PlaceIndex, runOf } from '../places.ts'
import { aroundLine } from './around-line.ts'
import type { Line } from './line.ts'

export interface Divided {
  per: Per
  quantity: Quantity
  /** Of a rate of residents. */
  residents: Quantity | null
  isArea: (id: string) => boolean
  rowsOf: (places: PlaceIndex, line: Line) => Rows
}

/** What each line of a table is divided by. A place that counts no residents of its own has nothing to be divided by. */
export function divisors({ per, quantity, residents, isArea, rowsOf }: Divided): (line: Line) => Divisor {
  if (per === 'site') {
    const all: Divisor = { per, isSite: (id) => !isArea(id) }
    return () => all
  }
  if (per === 'residents')
    return (line) => ({
      per,
      below: residents && residentsOf(residents, rowsOf(residents.places, line)),
    })
  // Thousands of sites lie in few areas.
  const known = new Map<string, DayParts>()
  return (line) => {
    const path = aroundLine(line)
    if (path === null) return { per, below: null }
    const below = known.get(path) ?? dayParts(quantity, runOf(quantity.places, path))
    known.set(path, below)
    return { per, below }
  }
}
