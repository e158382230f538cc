import { takeTurns } from '#src/domain/turns/turns.ts'
import type { ReadOptions } from './sheet.ts'

/** A function to call between two pieces of work: tells how far it is, stops when told to, and lets others have their turn. */
export type Pace = (bytes: number) => Promise<void>

export function paceOf({ signal, progress }: ReadOptions): Pace {
  return async (bytes) => {
    signal?.throwIfAborted()
    progress?.(bytes)
    await takeTurns()
    signal?.throwIfAborted()
  }
}
