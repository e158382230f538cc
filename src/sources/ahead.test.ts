import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { arrivedAt, askAhead, takeAhead } from './ahead.ts'
import { patienceMs } from './asking.ts'
import { enterToken } from './credentials.ts'
import { request } from './request.ts'
import { RequestFailure } from './request-failure.ts'

const sent: { path: string; by: string | undefined }[] = []
let answer: () => Promise<Response>

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 })
  sent.length = 0
  answer = async () => new Response('7')
  vi.stubGlobal('sessionStorage', { setItem: () => undefined, removeItem: () => undefined })
  vi.stubGlobal('fetch', (path: string, { headers }: { headers: Record<string, string> }) => {
    sent.push({ path, by: headers.Authorization })
    return answer()
  })
})
afterEach(() => {
  enterToken(null)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const said = async (path: string) => (await request(path)).text()

test('the first question takes the answer that was asked for ahead, the next one asks again', async () => {
  askAhead(['catalog', 'areas?outlines=true'])
  expect(await said('areas?outlines=true')).toBe('7')
  expect(sent.map(({ path }) => path)).toEqual(['/api/catalog', '/api/areas?outlines=true'])
  answer = async () => new Response('8')
  expect(await said('areas?outlines=true')).toBe('8')
  expect(await said('catalog')).toBe('7')
})

test('what is sent, or is to come as something else, is asked for by itself', async () => {
  askAhead(['sites'])
  await request('sites', { method: 'POST', body: {} })
  await request('sites', { accept: 'text/csv' })
  expect(sent).toHaveLength(3)
})

test('an answer by another right than the question’s is not taken', async () => {
  askAhead(['catalog'])
  enterToken('of the town')
  await request('catalog')
  expect(sent.map(({ by }) => by)).toEqual([undefined, 'Bearer of the town'])
})

test('an answer says when it came, however long it waited', async () => {
  askAhead(['catalog'])
  await vi.advanceTimersByTimeAsync(2_500)
  expect(arrivedAt(await request('catalog'))).toBe(1_000)
  expect(arrivedAt(await request('catalog'))).toBe(3_500)
})

test('a line that was cut is told to whoever asks', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  askAhead(['catalog'])
  await vi.advanceTimersByTimeAsync(100)
  answer = async () => new Response('7')
  await expect(request('catalog')).rejects.toEqual(new RequestFailure('unreachable'))
  expect(await said('catalog')).toBe('7')
})

test('what nobody took for longer than a question waits is let go', async () => {
  vi.useRealTimers()
  const over = vi.spyOn(AbortSignal, 'timeout')
  askAhead(['catalog'])
  expect(over).toHaveBeenCalledWith(patienceMs)
  over.mockReturnValue(AbortSignal.abort())
  askAhead(['sites'])
  expect(takeAhead('sites')).toBeUndefined()
  expect(takeAhead('catalog')).toBeDefined()
  over.mockRestore()
})
