/** Signature and header of a PNG file; what comes behind them may say how dense it is. */
const headBytes = 33

/** A PNG file that says how many dots a millimetre of it has (chunk `pHYs` of the PNG specification). */
export async function withDensity(png: Blob, dotsPerMm: number): Promise<Blob> {
  const chunk = new DataView(new ArrayBuffer(21))
  const perMetre = Math.round(dotsPerMm * 1000)
  chunk.setUint32(0, 9)
  chunk.setUint32(4, 0x70485973)
  chunk.setUint32(8, perMetre)
  chunk.setUint32(12, perMetre)
  chunk.setUint8(16, 1)
  chunk.setUint32(17, checksum(new Uint8Array(chunk.buffer, 4, 13)))
  return new Blob([png.slice(0, headBytes), chunk.buffer, png.slice(headBytes)], { type: 'image/png' })
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
