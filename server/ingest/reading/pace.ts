import type { ReadOptions } from './sheet.ts'

/** Longer than this and a page drops a frame, or a server lets another request wait. */
const holdMs = 12

/** A function to call between two pieces of work: tells how far it is, stops when told to, and lets others have their turn. */
export type Pace = (bytes: number) => Promise<void>

export function paceOf({ signal, progress }: ReadOptions): Pace {
  let since = performance.now()
  return async (bytes) => {
    signal?.throwIfAborted()
    progress?.(bytes)
    if (performance.now() - since < holdMs) return
    await breathe()
    since = performance.now()
    signal?.throwIfAborted()
  }
}

/** A turn of the event loop. Timers would do, but browsers make the fifth of them wait four milliseconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
