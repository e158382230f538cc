type Bytes = Uint8Array<ArrayBuffer>

/** Bytes as they are made, no faster than they are read; whoever stops reading stops the making. */
export function streamOf(chunks: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
