/** How long each scene stays, seconds. */
export interface Stay {
  id: string
  dwell: number
}

export interface Turn {
  index: number
  /** Seconds the scene has been on, and will be in all. */
  elapsed: number
  dwell: number
}

/**
 * Which scene is on at a moment (ms). It follows from the clock alone: a wall that slept, was reloaded or stands beside another shows what
 * it would show had it never been away. `shift` (ms) moves the cycle, for who jumped.
 */
export function turnAt(stays: readonly Stay[], now: number, shift: number): Turn {
  const length = stays.reduce((sum, { dwell }) => sum + dwell, 0)
  const within = modulo((now - shift) / 1000, length)
  let begun = 0
  for (const [index, { dwell }] of stays.entries()) {
    if (within < begun + dwell) return { index, elapsed: within - begun, dwell }
    begun += dwell
  }
  return { index: 0, elapsed: 0, dwell: stays[0]?.dwell ?? 0 }
}

/** The shift with which a scene begins now. */
export function shiftTo(stays: readonly Stay[], index: number, now: number): number {
  const before = stays.slice(0, index).reduce((sum, { dwell }) => sum + dwell, 0)
  return now - before * 1000
}

export function modulo(value: number, by: number): number {
  return by === 0 ? 0 : ((value % by) + by) % by
}
