import { StateCode } from '#src/domain/states.ts'

/** The bits in which four cells differ from values and reported zeros without a mark. */
const ODD = ~(0x01010101 * StateCode.zero)

/**
 * The cells that are not a value or a reported zero without a mark. Most are, so four are passed over at once. The states must lie on
 * four bytes.
 */
export function oddCells(states: Uint8Array): Int32Array {
  const words = new Int32Array(states.buffer, states.byteOffset, states.length >> 2)
  let found = new Int32Array(Math.max(4, states.length >> 4))
  let count = 0
  for (let word = 0; word << 2 < states.length; word = (word + 1) | 0) {
    if (word < words.length && (words[word]! & ODD) === 0) continue
    if (count + 4 > found.length) found = grown(found)
    const end = Math.min((word + 1) << 2, states.length)
    for (let cell = word << 2; cell < end; cell = (cell + 1) | 0)
      if (states[cell]! > StateCode.zero) found[count++] = cell
  }
  return found.subarray(0, count)
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(list.length * 2)
  out.set(list)
  return out
}
