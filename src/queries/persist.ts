import { experimental_createQueryPersister, type PersistedQuery } from '@tanstack/query-persist-client-core'
import { notifyManager } from '@tanstack/react-query'
import { clear, createStore, del, get, keys, set, type UseStore } from 'idb-keyval'
import { credential } from '#src/sources/credentials.ts'
import type { CubeSet } from './cubes/cube-set.ts'
import { takeBytes } from './cubes/take-bytes.ts'

/** Changes with the shape of what is kept, so that an old copy is never read as a new one. */
const shape = '1'

const dayMs = 24 * 3_600_000
const keptOneMonth = 30 * dayMs
/** The first picture has the machine for itself. */
const settledMs = 60_000
/** Kept by then even on a page that always has something to do. */
const idleMs = 10_000

let opened: UseStore | null = null
const answers = (): UseStore => {
  opened ??= createStore('lookout', 'answers')
  return opened
}

/** Names of all that is kept, asked for once: what never was is not looked for, which takes a browser as long as many a server's answer. */
let names: Promise<Set<string>> | null = null
const namesIn = (store: UseStore): Promise<Set<string>> => {
  names ??= keys(store).then((all) => new Set(all.map(String)))
  return names
}

/** How often all was forgotten: what was to be kept before then is not kept after it. */
let forgotten = 0

/** Removes all that was kept, and what still waits to be. */
export async function forgetAnswers(): Promise<void> {
  forgotten++
  if (typeof indexedDB !== 'undefined') await clear(answers())
}

/**
 * Keeps the last good answer of every query in IndexedDB, so that a reload shows it at once, with its age, even while the server
 * is away; the answer is always asked for again. What the deployment's token lets one see is never kept.
 */
export function createAnswerPersister() {
  if (typeof indexedDB === 'undefined') return undefined
  // The browser opens what it keeps while the program is still on its way.
  void namesIn(answers()).catch(refused)
  const { persisterFn } = experimental_createQueryPersister<PersistedQuery>({
    ...keeping(),
    serialize: (query) => withData(query, packed(query.state.data)),
    deserialize: async (query) => withData(query, await unpacked(query.state.data)),
    refetchOnRestore: false,
  })
  const withRefetch: typeof persisterFn = async (ask, context, query) => {
    if (credential()?.kind === 'token') return withoutBytes(await ask(context))
    let asked = false
    const asking: typeof ask = (given) => {
      asked = true
      return ask(given)
    }
    const answer = await persisterFn(asking, context, query)
    // A failure is the query's own state, which the screen shows.
    if (!asked) notifyManager.schedule(() => void query.fetch().catch(() => undefined))
    return answer
  }
  return withRefetch
}

/** Removes what is too old to be shown again: each day asks other questions, and nobody asks the old ones again. Answers how to stop. */
export function collectOldAnswers(): () => void {
  if (typeof indexedDB === 'undefined') return () => undefined
  const { persisterGc } = experimental_createQueryPersister<PersistedQuery>({
    ...keeping(),
    serialize: (query) => query,
    deserialize: (query) => query,
  })
  const collect = () => void persisterGc().catch((fault) => console.warn('old answers not removed', fault))
  const first = setTimeout(collect, settledMs)
  const daily = setInterval(collect, dayMs)
  return () => {
    clearTimeout(first)
    clearInterval(daily)
  }
}

/** Where answers are kept and for how long. A browser that keeps nothing still shows what it is sent. */
function keeping() {
  const store = answers()
  const kept = async (key: string) =>
    (await namesIn(store)).has(key) ? get<PersistedQuery>(key, store) : undefined
  const keep = async (key: string, value: PersistedQuery) => {
    const since = forgotten
    await idle()
    if (since !== forgotten) return
    await set(key, value, store)
    ;(await namesIn(store)).add(key)
  }
  return {
    storage: {
      getItem: (key: string) => kept(key).catch(refused) as Promise<PersistedQuery | undefined>,
      setItem: (key: string, value: PersistedQuery) => keep(key, value).catch(refused),
      removeItem: (key: string) => del(key, store).catch(refused),
      entries: () => ages(store),
    },
    buster: shape,
    maxAge: keptOneMonth,
  }
}

function refused(fault: unknown): void {
  console.warn('answers are not kept', fault)
}

/** The browser copies what is kept at once, which would hold up the first picture: it is kept when nothing else is to be done. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, idleMs)
    else requestIdleCallback(resolve, { timeout: idleMs })
  })
}

/** What is kept without its numbers, one after the other: a month of cubes is more than memory should hold at once. */
function ages(store: UseStore): Promise<[string, PersistedQuery][]> {
  return store('readonly', (kept) => {
    const found: [string, PersistedQuery][] = []
    return new Promise((resolve, reject) => {
      const walk = kept.openCursor()
      walk.onerror = () => reject(walk.error)
      walk.onsuccess = () => {
        const at = walk.result
        if (!at) return resolve(found)
        found.push([String(at.key), withData(at.value, undefined)])
        at.continue()
      }
    })
  })
}

function withData(query: PersistedQuery, data: unknown): PersistedQuery {
  return { ...query, state: { ...query.state, data } }
}

/** Cubes are kept as the bytes they came in: a twentieth of their tables. */
function packed(data: unknown): unknown {
  return isCubeSet(data) ? { cubes: takeBytes(data) } : data
}

/** What reads cubes comes with the screens that ask for them, so that it is there without a server too; the first paint has no use for it. */
async function unpacked(data: unknown): Promise<unknown> {
  if (typeof data !== 'object' || data === null || !('cubes' in data)) return data
  const { unpackCubes } = await import('./cubes/unpack-cubes.ts')
  return withoutBytes(unpackCubes(data.cubes as Uint8Array))
}

function withoutBytes<T>(data: T): T {
  if (isCubeSet(data)) takeBytes(data)
  return data
}

function isCubeSet(data: unknown): data is CubeSet {
  return typeof data === 'object' && data !== null && 'total' in data && 'wire' in data
}
