import { afterEach, describe, expect, test } from 'vitest'
import { askPort } from './ask-port.ts'
import type { Fetch } from './messages.ts'
import { servePort } from './serve-port.ts'

let close = () => {}
afterEach(() => close())

function across(fetch: Fetch): Fetch {
  const { port1, port2 } = new MessageChannel()
  servePort(port1, fetch)
  close = () => port1.close()
  return askPort(port2)
}

const get = (path: string) => new Request(`http://demo.test${path}`)

describe('an API behind a message port', () => {
  test('gets the request as it was sent and its answer comes back whole', async () => {
    const fetch = across(async (request) => {
      const said = { method: request.method, key: request.headers.get('idempotency-key') }
      return Response.json({ ...said, body: await request.json() }, { status: 201 })
    })
    const headers = { 'idempotency-key': 'k1' }
    const request = new Request('http://demo.test/api/x', { method: 'POST', headers, body: '{"value":2}' })
    const answer = await fetch(request)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({ method: 'POST', key: 'k1', body: { value: 2 } })
  })

  test('gives each asker its own answer, in whatever order they are ready', async () => {
    const held: (() => void)[] = []
    const fetch = across(
      (request) =>
        new Promise((resolve) => {
          held.unshift(() => resolve(new Response(new URL(request.url).pathname)))
          if (held.length === 2) for (const release of held) release()
        }),
    )
    const answers = await Promise.all([fetch(get('/first')), fetch(get('/second'))])
    expect(await Promise.all(answers.map((one) => one.text()))).toEqual(['/first', '/second'])
  })

  test('carries a stream while it is written, and tells the writer when nobody reads any more', async () => {
    const encoder = new TextEncoder()
    let writer: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined
    let left = () => {}
    const isLeft = new Promise<void>((resolve) => {
      left = resolve
    })
    const fetch = across(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              writer = controller
            },
            cancel: () => left(),
          }),
        ),
    )
    const reader = (await fetch(get('/api/live'))).body!.getReader()
    writer!.enqueue(encoder.encode('one'))
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('one')
    writer!.enqueue(encoder.encode('two'))
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('two')
    await reader.cancel()
    await isLeft
  })

  test('fails where the handler fails', async () => {
    const fetch = across(() => Promise.reject(new Error('no database')))
    await expect(fetch(get('/api/x'))).rejects.toThrow('no database')
  })
})
