import { flagsOf } from './flags.ts'

/** Writes the listed cells of a row into `out`, from `to` on; how many they are. `kindOf`: of each set of flags, −1: not listed. */
export function listRow(
  states: Uint8Array,
  row: number,
  days: number,
  kindOf: Int8Array,
  shift: number,
  out: Int32Array,
  to: number,
): number {
  const first = row * days
  let at = to
  for (let day = 0; day < days; day++) {
    const kind = kindOf[flagsOf[states[first + day]!]!]!
    if (kind >= 0) out[at++] = (day << shift) | kind
  }
  return at - to
}
