/** A stream that breaks throws away what its reader has not taken yet; over a wire that would have arrived. */
const travelMs = 50
const travel = () => new Promise<void>((resolve) => setTimeout(resolve, travelMs))

/** The same answer, whose body breaks after `share` (0 to 1) of its bytes. */
export async function cutInTheMiddle(answer: Response, share = 0.5): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes.subarray(0, Math.floor(bytes.length * share)))
      await travel()
      controller.error(new Error('cut'))
    },
  })
  return new Response(body, { status: answer.status, headers: answer.headers })
}

/** The same event stream, which breaks after `messages` messages. */
export function cutAfter(answer: Response, messages: number, onCut: () => void = () => {}): Response {
  const decoder = new TextDecoder()
  let seen = 0
  const cut = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    async transform(chunk, controller) {
      controller.enqueue(new Uint8Array(chunk))
      seen += decoder.decode(chunk, { stream: true }).split('\n\n').length - 1
      if (seen < messages) return
      onCut()
      await travel()
      controller.error(new Error('cut'))
    },
  })
  return new Response(answer.body?.pipeThrough(cut), { status: answer.status, headers: answer.headers })
}
