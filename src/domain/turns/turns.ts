/** Longer than this, and a page drops a frame, or a server lets another request wait. */
const holdMs = 12

/** To be called between two steps of long work: lets others have their turn where they have been kept waiting. */
export type Turns = () => Promise<void>

/** When others last had their turn. One clock for all that works: each of several works in a row does not begin anew. */
let since = 0

export const takeTurns: Turns = async () => {
  if (performance.now() - since < holdMs) return
  await nextTurn()
  since = performance.now()
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
