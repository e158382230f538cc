import { toGbk } from './to-gbk.ts'

/** Text in encodings that the platform decodes but does not write. Of GB18030 the part that GBK has. */
export type TestEncoding = 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'gb18030'

export function encodeText(text: string, encoding: TestEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-8-mark':
      return new TextEncoder().encode(`\ufeff${text}`)
    case 'gb18030':
      return new Uint8Array(toGbk(text))
    default: {
      const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
      view.setUint16(0, 0xfeff, encoding === 'utf-16le')
      for (let i = 0; i < text.length; i++)
        view.setUint16(i * 2 + 2, text.charCodeAt(i), encoding === 'utf-16le')
      return new Uint8Array(view.buffer)
    }
  }
}
