import type { Turns } from './turns.ts'

/** Long work in pieces of a few milliseconds at most: after each, whoever runs it may let others have their turn. */
export type Steps<T> = Generator<void, T>

/** In one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Piece by piece, with `turns` between them. */
export async function inTurns<T>(steps: Steps<T>, turns: Turns): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await turns()
  }
}
