/** Every character that GBK writes in two bytes, with those. */
const table = new Map<string, [number, number]>()
const decoder = new TextDecoder('gb18030')
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    if (second === 0x7f) continue
    const sign = decoder.decode(Uint8Array.of(first, second))
    if (sign.length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, [first, second])
  }
}

/** Text as an office's old spreadsheet program saves it. Throws at a character that GBK does not have. */
export function toGbk(text: string): Buffer {
  const bytes = [...text].flatMap((sign) => {
    if (sign.charCodeAt(0) < 0x80) return [sign.charCodeAt(0)]
    const pair = table.get(sign)
    if (!pair) throw new Error(`GBK has no ${sign}`)
    return pair
  })
  return Buffer.from(bytes)
}

/** Some of its characters; 丂 or 亐 end with the byte of a letter. */
export const gbkCharacters: readonly string[] = [...table.keys()].filter((_, i) => i % 11 === 0)
