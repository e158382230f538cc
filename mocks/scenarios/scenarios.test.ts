import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Problem } from '#src/contract/problems.ts'
import { type ScenarioName, scenarioNamed, scenarios } from './choose-scenario.ts'
import { lateMs } from './slow.ts'

const host = 'http://demo.test'
const cube = `${host}/api/cubes/overseas-arrivals?from=2022-05-01&to=2022-06-03`
const messages = (count: number) =>
  Array.from({ length: count }, (_, i) => `event: observations\nid: ${i + 1}\ndata: {}\n\n`)

/** An API that is well: cubes, and a live feed that never ends by itself. */
function api({ url }: Request): Response {
  const { pathname } = new URL(url)
  if (pathname !== '/api/live') return new Response(`all of ${pathname}`)
  const encoder = new TextEncoder()
  return new Response(
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const message of messages(9)) controller.enqueue(encoder.encode(message))
      },
    }),
  )
}

let close = () => {}
afterEach(() => {
  close()
  vi.useRealTimers()
})

function start(name: ScenarioName): void {
  const server = setupServer(
    ...scenarios[name](api),
    http.all('*/api/*', ({ request }) => api(request)),
  )
  server.listen({ onUnhandledRequest: 'error' })
  close = () => server.close()
}

const textOf = async (address: string) => (await fetch(address)).text()

/** What a reader had received when the stream broke. */
async function readUntilCut(address: string): Promise<string> {
  const reader = (await fetch(address)).body!.pipeThrough(new TextDecoderStream()).getReader()
  let got = ''
  for (;;) {
    const part = await reader.read().catch(() => null)
    if (part === null) return got
    if (part.done) throw new Error('the stream ended well')
    got += part.value
  }
}

describe('a scenario', () => {
  test('is chosen in the address, and a wrong name is told', () => {
    expect(scenarioNamed('')).toBeNull()
    expect(scenarioNamed('?area=310118&mock=slow')).toBe('slow')
    expect(() => scenarioNamed('?mock=flood')).toThrow(/flood.*slow, error, cut, malformed, stale, empty/)
  })

  test('slow: the answer is right, three seconds late', async () => {
    start('slow')
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    let text = ''
    const asked = textOf(cube).then((answer) => {
      text = answer
    })
    while (vi.getTimerCount() === 0) await new Promise(setImmediate)
    await vi.advanceTimersByTimeAsync(lateMs - 1)
    expect(text).toBe('')
    await vi.advanceTimersByTimeAsync(1)
    await asked
    expect(text).toBe('all of /api/cubes/overseas-arrivals')
  })

  test('error: a cube is refused with a problem document until its reader gives up; other answers are well', async () => {
    start('error')
    for (let i = 0; i < 3; i++) {
      const refusal = await fetch(cube)
      expect(refusal.status).toBe(500)
      expect(Problem.parse(await refusal.json()).code).toBe('internal')
    }
    expect((await fetch(cube)).status).toBe(200)
    expect((await fetch(`${host}/api/catalog`)).status).toBe(200)
  })

  test('malformed: a cube is no cube until its reader gives up', async () => {
    start('malformed')
    for (let i = 0; i < 3; i++) expect(await textOf(cube)).toContain('"values":"many"')
    expect(await textOf(cube)).toBe('all of /api/cubes/overseas-arrivals')
  })

  test('cut: a cube breaks off once, the live feed every time', async () => {
    start('cut')
    const half = 'all of /api/cubes/overseas-arrivals'.slice(0, 17)
    expect(await readUntilCut(cube)).toBe(half)
    expect(await textOf(cube)).toBe('all of /api/cubes/overseas-arrivals')
    for (let i = 0; i < 2; i++) expect(await readUntilCut(`${host}/api/live`)).toBe(messages(4).join(''))
  })

  test('stale: the first screen is answered, the live feed dies, and nothing more is answered', async () => {
    start('stale')
    expect((await fetch(`${host}/api/catalog`)).status).toBe(200)
    await readUntilCut(`${host}/api/live`)
    expect(await textOf(cube)).toBe('all of /api/cubes/overseas-arrivals')
    await expect(fetch(cube)).rejects.toThrow()
    await expect(fetch(`${host}/api/catalog`)).rejects.toThrow()
    await expect(fetch(`${host}/api/places/1?day=2022-06-03`)).rejects.toThrow()
    await expect(fetch(`${host}/api/live?after=4`)).rejects.toThrow()
  })
})
