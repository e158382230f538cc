/** The same answer, whose body breaks after `share` (0 to 1) of its bytes. */
export async function cutInTheMiddle(answer: Response, share = 0.5): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const sent = bytes.subarray(0, Math.floor(bytes.length * share))
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(sent),
    pull: (controller) => controller.error(new Error('cut')),
  })
  return new Response(body, { status: answer.status, headers: answer.headers })
}

/** The same event stream, which breaks after `messages` messages. */
export function cutAfter(answer: Response, messages: number, onCut: () => void = () => {}): Response {
  const decoder = new TextDecoder()
  let seen = 0
  const cut = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      controller.enqueue(new Uint8Array(chunk))
      seen += decoder.decode(chunk, { stream: true }).split('\n\n').length - 1
      if (seen < messages) return
      onCut()
      controller.error(new Error('cut'))
    },
  })
  return new Response(answer.body?.pipeThrough(cut), { status: answer.status, headers: answer.headers })
}
