import { toDay } from '../days.ts'
import { StateCode } from '../states.ts'
import type { Cube, Span } from './shape.ts'
import { clamp } from './window.ts'

/** The days of a span on which a place was expected to report and has not; none of a place that is no row. */
export function missingDays(cube: Cube, place: string, span: Span): string[] {
  const row = cube.places.rowOf.get(place)
  if (row === undefined) return []
  const { first, last } = clamp(cube, span)
  const days: string[] = []
  for (let day = first; day <= last; day++)
    if ((cube.states[row * cube.days + day]! & 7) === StateCode.missing) days.push(toDay(cube.from + day))
  return days
}
