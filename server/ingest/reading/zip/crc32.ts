/** Four tables: what a byte does to the checksum from each place of a word of four. */
const tables = [0, 1, 2, 3].map(() => new Uint32Array(256))
const [first, second, third, fourth] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
for (let byte = 0; byte < 256; byte++) {
  let rest = byte
  for (let bit = 0; bit < 32; bit++) {
    rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
    if (bit % 8 === 7) tables[(bit - 7) / 8]![byte] = rest
  }
}

/** The checksum of zip files over `bytes`, going on from `before` (0 at the beginning); four bytes at a time, thrice as fast as one. */
export function crc32(bytes: Uint8Array, before: number): number {
  const words = bytes.length - (bytes.length % 4)
  let rest = ~before
  let at = 0
  for (; at < words; at += 4) {
    rest ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    rest =
      fourth[rest & 255]! ^ third[(rest >>> 8) & 255]! ^ second[(rest >>> 16) & 255]! ^ first[rest >>> 24]!
  }
  for (; at < bytes.length; at++) rest = first[(rest ^ bytes[at]!) & 255]! ^ (rest >>> 8)
  return ~rest >>> 0
}
