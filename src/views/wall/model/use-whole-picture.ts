import { useRef } from 'react'
import type { Day } from '#src/contract/primitives.ts'
import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import type { Cubes } from '#src/situation/measures/use-cubes.ts'

export interface Picture {
  cubes: Cubes
  today: Day
  running: boolean
}

/**
 * A new day asks for new cubes: until those that the scene on screen needs are there, and while they do not come, the last whole picture
 * stands.
 */
export function useWholePicture(latest: Picture, needed: readonly CubeMeasure[]): Picture {
  const whole = useRef(latest)
  const lost = needed.some(({ id }) => whole.current.cubes.sets.has(id) && !latest.cubes.sets.has(id))
  if (!lost) whole.current = latest
  return whole.current
}
