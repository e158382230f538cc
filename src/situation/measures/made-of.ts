import { isResidual } from '#src/domain/cells/suppress.ts'
import { type Quantity, type Span, type Total, total } from '#src/domain/cube.ts'
import type { Rows } from '#src/domain/places.ts'
import { runsOf } from '#src/domain/rows.ts'

/** What one place adds to a total. */
export interface MadeRow extends Total {
  id: string
  /** Of a ratio that of its denominator, else that of the number; null where it is not told. */
  share: number | null
  /** No place: the hidden small counts of an area together. */
  residual: boolean
}

/** The places that make the number of some rows, the largest share first; who says nothing and was not asked is left out. */
export function madeOf(quantity: Quantity, of: Rows, span: Span): MadeRow[] {
  const whole = weightOf(total(quantity, of, span))
  const rows: MadeRow[] = []
  for (const { lo, hi } of runsOf(of)) {
    for (let row = lo; row < hi; row++) {
      const own = total(quantity, { lo: row, hi: row + 1 }, span)
      if (own.state === 'not-expected') continue
      const weight = weightOf(own)
      const id = quantity.places.ids[row]!
      const share = weight === null || whole === null || whole === 0 ? null : weight / whole
      rows.push({ ...own, id, share, residual: isResidual(id) })
    }
  }
  return rows.sort((a, b) => (b.share ?? -1) - (a.share ?? -1))
}

const weightOf = ({ value, denominator }: Total): number | null => denominator ?? value
