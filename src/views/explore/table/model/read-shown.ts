import type { Per } from '#src/contract/desk/panels.ts'
import type { Quantity } from '#src/domain/cube.ts'
import { divisors } from '#src/domain/table/divisors.ts'
import type { Reading } from '#src/domain/table/read-lines.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { type Asked, readMeasure } from './read-measure.ts'
import { rowsOfLine } from './rows-of-line.ts'

interface Shown extends Omit<Asked, 'divisorOf'> {
  per: Per | null
  index: AreaIndex
  /** Of a rate of residents; else null. */
  residents: Quantity | null
}

/** What lines say of the shown measure: whole, or divided with its changes. */
export function readShown(
  quantity: Quantity,
  { per, index, residents, span, compare, picked }: Shown,
): Reading {
  const isArea = (id: string) => index.rowOf.has(id)
  const divisorOf =
    per === null
      ? null
      : divisors({
          per,
          quantity,
          residents,
          isArea,
          rowsOf: (places, line) => rowsOfLine(places, line, picked),
        })
  return readMeasure(quantity, { span, compare, picked, divisorOf })
}
