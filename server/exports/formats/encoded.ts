type Bytes = Uint8Array<ArrayBuffer>

/** Characters encoded at a time. */
const enough = 64 * 1024
const encoder = new TextEncoder()

/** Pieces of text, gathered to chunks of a handy size. */
export async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Bytes> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length < enough) continue
    yield encoder.encode(text)
    text = ''
  }
  if (text !== '') yield encoder.encode(text)
}
