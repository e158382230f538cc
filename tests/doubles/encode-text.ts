/** Text in encodings that the platform decodes but does not write. `gb18030` holds the characters it is given here and ASCII. */
export type TestEncoding = 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'gb18030'

export function encodeText(text: string, encoding: TestEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-8-mark':
      return new TextEncoder().encode(`\ufeff${text}`)
    case 'gb18030':
      return Uint8Array.from([...text].flatMap((one) => gb.get(one) ?? one.charCodeAt(0)))
    default: {
      const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
      view.setUint16(0, 0xfeff, encoding === 'utf-16le')
      for (let i = 0; i < text.length; i++)
        view.setUint16(i * 2 + 2, text.charCodeAt(i), encoding === 'utf-16le')
      return new Uint8Array(view.buffer)
    }
  }
}

/** All two-byte characters of GB18030 that come back, by what the platform makes of their bytes; second bytes below 0x80 too. */
const gb = new Map<string, number[]>()
for (let first = 0x81; first <= 0xfe; first++)
  for (let second = 0x40; second <= 0xfe; second++) {
    const text = new TextDecoder('gb18030').decode(Uint8Array.from([first, second]))
    if ([...text].length === 1 && text !== '\ufffd' && !gb.has(text)) gb.set(text, [first, second])
  }

/** Some of them: official names use common ones, and 丂 or 亐 end with the byte of a letter. */
export const chineseCharacters: readonly string[] = [...gb.keys()].filter((_, i) => i % 11 === 0)
