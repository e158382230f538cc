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
  // Four at once; where some are left over, the kept sums before all rows are added and taken off beside them.
  for (let i = 0; i < ends.length; i += 4) {
    let a = (Math.imul(ends[i]!, stride) + from) | 0
    let b = (Math.imul(begins[i]!, stride) + from) | 0
    let a2 = (Math.imul(ends[i + 1] ?? 0, stride) + from) | 0
    let b2 = (Math.imul(begins[i + 1] ?? 0, stride) + from) | 0
    let a3 = (Math.imul(ends[i + 2] ?? 0, stride) + from) | 0
    let b3 = (Math.imul(begins[i + 2] ?? 0, stride) + from) | 0
    let a4 = (Math.imul(ends[i + 3] ?? 0, stride) + from) | 0
    let b4 = (Math.imul(begins[i + 3] ?? 0, stride) + from) | 0
    for (let at = 0; at < width; at = (at + 1) | 0) {
      const sum = (kept[a]! - kept[b]!) | 0
      const sum2 = (kept[a2]! - kept[b2]!) | 0
      const sum3 = (kept[a3]! - kept[b3]!) | 0
      const sum4 = (kept[a4]! - kept[b4]!) | 0
      out[at] = (out[at]! + ((((sum + sum2) | 0) + ((sum3 + sum4) | 0)) | 0)) | 0
      a = (a + 1) | 0
      b = (b + 1) | 0
      a2 = (a2 + 1) | 0
      b2 = (b2 + 1) | 0
      a3 = (a3 + 1) | 0
      b3 = (b3 + 1) | 0
      a4 = (a4 + 1) | 0
      b4 = (b4 + 1) | 0
    }
  }
}
