import type { ChartFormat } from '#src/charts/labels.ts'
import { MISSING, NOT_EXPECTED } from '#src/domain/format.ts'
import type { PlaceNumber } from './place-props.ts'

/** A place's number, or the glyph of why there is none. */
export function numberText({ value, state }: PlaceNumber, format: ChartFormat): string {
  if (value !== null)
    return state === 'estimated' ? format.estimated(format.value(value)) : format.value(value)
  if (state === 'suppressed') return format.suppressed
  return state === 'not-expected' ? NOT_EXPECTED : MISSING
}
