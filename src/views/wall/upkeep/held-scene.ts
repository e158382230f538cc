import { recall, remember } from '#src/state/tab-memory.ts'

const held = 'lookout-held'

/** Carries the scene that a key holds over a reload that the wall makes by itself. */
export const keepHeld = (scene: string | null): void => void remember(held, scene)

/** The scene that was held before such a reload; asked for once. */
export function heldBefore(): string | null {
  const scene = recall(held)
  return typeof scene === 'string' ? scene : null
}
