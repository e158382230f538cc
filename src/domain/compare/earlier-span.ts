import { type Against, type Quantity, type Span, shiftOf } from '../cube.ts'

/** The span that is compared with, where the cube holds what `change` needs of it: a level needs its last day alone. */
export function earlierSpan(quantity: Quantity, span: Span, against: Against): Span | null {
  const shift = shiftOf(span, against)
  const before = { from: span.from - shift, to: span.to - shift }
  const { kind } = quantity.kind === 'ratio' ? quantity.numerator : quantity
  const first = kind === 'flow' ? before.from : before.to
  return first >= quantity.from && before.to < quantity.from + quantity.days ? before : null
}
