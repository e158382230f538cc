import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { areasQuery } from '#src/queries/areas.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { enter, isShutOut } from './access.ts'

const refusal = (code: string, status: number) =>
  Response.json({ type: 'about:blank', title: code, status, detail: code, code }, { status })

let asked: { by: string | null; path: string; answer: (response: Response) => void }[]
let client: QueryClient
let leave: () => void

beforeEach(() => {
  asked = []
  vi.stubGlobal(
    'fetch',
    (path: string, { headers, signal }: RequestInit) =>
      new Promise((answer, refuse) => {
        asked.push({ by: new Headers(headers).get('authorization'), path, answer })
        signal?.addEventListener('abort', () => refuse(signal.reason))
      }),
  )
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const ends = [catalogQuery(), areasQuery()].map((query) =>
    new QueryObserver(client, query as never).subscribe(() => undefined),
  )
  leave = () => {
    for (const end of ends) end()
  }
})
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
})

const faults = () =>
  client
    .getQueryCache()
    .getAll()
    .map(({ state }) => state.error?.message)

test('what was on its way when a token is entered does not answer for it', async () => {
  await vi.waitFor(() => expect(asked.length).toBe(2))
  const entered = enter(client, 'not-the-token')
  await vi.waitFor(() => expect(asked.length).toBe(4))
  for (const { by, answer } of asked)
    answer(by === 'Bearer not-the-token' ? refusal('wrong-token', 403) : refusal('access-required', 401))
  await entered
  expect(faults()).toEqual(['wrong-token', 'wrong-token'])
})

test('who has a wrong token is shut out as who has none, and who may look and not write is not', async () => {
  await vi.waitFor(() => expect(asked.length).toBe(2))
  asked[0]!.answer(refusal('wrong-token', 403))
  asked[1]!.answer(refusal('read-only-link', 403))
  await vi.waitFor(() => expect(faults()).toEqual(['wrong-token', 'read-only-link']))
  expect(
    client
      .getQueryCache()
      .getAll()
      .map(({ state }) => isShutOut(state.error)),
  ).toEqual([true, false])
})
