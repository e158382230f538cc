export interface StreamEvent {
  event: string
  id: number
  data: unknown
}

/** Reads server-sent events one by one; `next` waits for the next one of the given names. */
export function readEvents(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''

  async function next(...names: string[]): Promise<StreamEvent | null> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const event = parse(text.slice(0, end))
        text = text.slice(end + 2)
        if (names.length === 0 || names.includes(event.event)) return event
        continue
      }
      const { done, value } = await reader.read()
      if (done) return null
      text += value
    }
  }

  return { next, cancel: () => reader.cancel() }
}

function parse(block: string): StreamEvent {
  const fields = new Map(
    block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  )
  return { event: fields.get('event')!, id: Number(fields.get('id')), data: JSON.parse(fields.get('data')!) }
}
