import { bare, counts, isCarried, isExpected, isReported, MET, StateCode } from '#src/domain/states.ts'

/** What totals count beside their sum. */
export const Flag = {
  /** Not counted. */
  blank: 1,
  /** Not expected. */
  idle: 2,
  /** Counted or suppressed, and not `reported`: carried past its rhythm, or unasked. */
  beside: 4,
  estimated: 8,
  suppressed: 16,
  stale: 32,
  carried: 64,
} as const

/** The flags of every code of states.ts. */
export const flagsOf = Uint8Array.from({ length: 256 }, (_, code) => {
  const present = counts(code) || bare(code) === StateCode.suppressed
  let flags = 0
  if (!counts(code)) flags |= Flag.blank
  if (!isExpected(code)) flags |= Flag.idle
  if (present && !isReported(code)) flags |= Flag.beside
  if (bare(code) === StateCode.estimated) flags |= Flag.estimated
  if (bare(code) === StateCode.suppressed) flags |= Flag.suppressed
  if (bare(code) === StateCode.stale) flags |= Flag.stale
  // A week's one report stands for all its days: nothing is missing from it.
  if (counts(code) && isCarried(code) && (code & MET) === 0) flags |= Flag.carried
  return flags
})

/** How many combinations there are. */
export const FLAG_SETS = 128
