/** Longer than this, and a page drops a frame, or a server lets another request wait. */
const holdMs = 12

/** To be called between two steps of long work: lets others have their turn where they have been kept waiting. */
export type Turns = () => Promise<void>

export function takeTurns(): Turns {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < holdMs) return
    await nextTurn()
    since = performance.now()
  }
}

/** Others have their turn. A timer would do, but the fifth in a row waits four milliseconds. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
