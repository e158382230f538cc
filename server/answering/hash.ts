/** A short tag for a text: two 32-bit FNV-1a sums. Tells versions apart; keeps nothing secret. */
export function hashOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9dc5811c
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + i), 0x01000193)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
