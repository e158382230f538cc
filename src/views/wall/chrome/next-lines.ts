interface Line {
  seq: number
  measure: string
}

export function lineId({ seq, measure }: Line): string {
  return `${seq} ${measure}`
}

/**
 * What stands there after a step, both lists newest first: one line more than `shown`, the oldest of `told` that is newer than all of
 * it. Where there is nothing newer, the same list.
 */
export function nextLines<T extends Line>(
  shown: readonly T[],
  told: readonly T[],
  most: number,
): readonly T[] {
  const top = shown[0]
  if (!top) return told.length === 0 ? shown : told.slice(0, most)
  const known = new Set(shown.map(lineId))
  const at = told.findIndex((line) => lineId(line) === lineId(top))
  const newer = (at < 0 ? told.filter(({ seq }) => seq > top.seq) : told.slice(0, at)).filter(
    (line) => !known.has(lineId(line)),
  )
  const next = newer.at(-1)
  return next ? [next, ...shown].slice(0, most) : shown
}
