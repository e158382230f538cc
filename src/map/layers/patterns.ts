import { bare, StateCode } from '#src/domain/states.ts'
import type { AreaFigures } from '../types.ts'

/** What is drawn for a state in place of a class's colour, or over it; the numbers are those of the program that draws it. */
export const PATTERN_KINDS = {
  missing: 1,
  suppressed: 2,
  stale: 3,
  'not-expected': 4,
  'lacking-1': 5,
  'lacking-2': 6,
  'lacking-3': 7,
} as const
export type PatternName = keyof typeof PATTERN_KINDS

/** The pattern of a state, or null where a class colour stands for the value. */
export function patternOf(code: number): PatternName | null {
  const state = bare(code)
  if (state === StateCode.missing) return 'missing'
  if (state === StateCode.suppressed) return 'suppressed'
  if (state === StateCode.stale) return 'stale'
  if (state === StateCode.notExpected) return 'not-expected'
  return null
}

const LACKING: readonly (PatternName | null)[] = [null, 'lacking-1', 'lacking-2', 'lacking-3']

/** The pattern of an area: of its state, or the hatch laid over its class. */
export function patternAt({ states, hatch }: AreaFigures, row: number): PatternName | null {
  return patternOf(states[row] ?? StateCode.missing) ?? LACKING[hatch?.[row] ?? 0] ?? null
}
