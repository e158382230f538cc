/**
 * Adds what lies between kept sums: of each pair, `width` entries of the one at `ends` less those of the one at `begins`, both from
 * `from` on. Sums of 32 bits may pass their limit on the way and come back: what is asked for stays within it.
 */
export function addStretches(
  kept: Int32Array,
  ends: Int32Array,
  begins: Int32Array,
  stride: number,
  from: number,
  out: Int32Array,
): void {
  const width = out.length | 0
  // Two at once; where one is left over, the kept sums before all rows are added and taken off beside it.
  for (let i = 0; i < ends.length; i += 2) {
    const end = (Math.imul(ends[i]!, stride) + from) | 0
    const begin = (Math.imul(begins[i]!, stride) + from) | 0
    const end2 = (Math.imul(ends[i + 1] ?? 0, stride) + from) | 0
    const begin2 = (Math.imul(begins[i + 1] ?? 0, stride) + from) | 0
    for (let at = 0; at < width; at = (at + 1) | 0) {
      const sum = (kept[(end + at) | 0]! - kept[(begin + at) | 0]!) | 0
      const sum2 = (kept[(end2 + at) | 0]! - kept[(begin2 + at) | 0]!) | 0
      out[at] = (out[at]! + ((sum + sum2) | 0)) | 0
    }
  }
}
