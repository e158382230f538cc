/** Longer than this, and the page drops a frame. */
const holdMs = 12

/** To be called between two steps: lets the page have its turn where it has been kept waiting. */
export type Turns = () => Promise<void>

export function takeTurns(): Turns {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < holdMs) return
    await nextTurn()
    since = performance.now()
  }
}

/** A timer would do, but the fifth in a row waits four milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
