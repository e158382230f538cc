import { hashKey, type QueryClient } from '@tanstack/react-query'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { type LiveChange, type LiveStatus, Subject } from '#src/contract/figures/live.ts'
import { isShutOut, shutOut } from '#src/queries/access/access.ts'
import { keys } from '#src/queries/keys.ts'
import { watchToken } from '#src/sources/credentials.ts'
import { listenLive } from '#src/sources/figures/live.ts'
import { ConnectionStore } from './connection.ts'
import { LiveLog } from './live-log.ts'
import { applyChanges, refetchEverything } from './patch-answers.ts'
import { type Wake, watchWake } from './watch-wake.ts'

/** Waits between attempts to reach a server that is away, ms. */
const retryAfter = [500, 1_000, 2_000, 4_000, 8_000]

/** The server beats every 15 s. */
const silentMs = 20_000

/** The line to the server, what came over it, and the cubes that follow it. One per query client. */
export class LiveFeed {
  readonly connection = new ConnectionStore()
  readonly log = new LiveLog()
  private waiting: LiveChange[] = []
  private painting = false
  /** Where the first answer stood, which no number is older than: numbers may come before the line opens. */
  private floor: number | null = null
  /** The one that held when it was last told of. */
  private declaration: string | null = null

  constructor(private readonly client: QueryClient) {
    firstCatalog(client, ({ revision, declaration }) => {
      this.floor = revision
      this.compare(declaration)
    })
  }

  /** Follows until the answer is called; may be started again. */
  start(): () => void {
    const stop = new AbortController()
    void this.follow(stop.signal)
    return () => stop.abort()
  }

  private async follow(stopped: AbortSignal): Promise<void> {
    let failures = 0
    let attempt = new AbortController()
    const openAnew = () => {
      failures = 0
      attempt.abort()
    }
    const unwatchWake = watchWake((by) => {
      if (!this.isDoubtful(by)) return
      this.connection.set({ state: 'lost' })
      openAnew()
    })
    const unwatchToken = watchToken(openAnew)
    stopped.addEventListener('abort', unwatchWake, { once: true })
    stopped.addEventListener('abort', unwatchToken, { once: true })
    while (!stopped.aborted) {
      attempt = new AbortController()
      const either = AbortSignal.any([stopped, attempt.signal])
      try {
        const after = this.log.revision ?? this.floor
        for await (const message of listenLive(after, either)) {
          failures = 0
          if (after === null && message.type === 'hello' && this.isBehind(message.status)) break
          if (message.type === 'observations') {
            if (this.log.add(message.observations)) this.queue(message.observations.changes)
            this.connection.set({ state: 'live', heardAt: Date.now() })
          } else if (message.type === 'declared') {
            askAgain(this.client, [message.subject])
            if (message.subject === 'places' || message.subject === 'catalog') askForDuties(this.client)
          } else {
            this.heard(message.type, message.status, after)
          }
        }
        if (after === null && this.floor !== null) continue
      } catch (fault) {
        this.connection.set({ state: 'lost' })
        console.warn('live feed lost', fault)
        if (isShutOut(fault)) await shutOut(this.client)
      }
      if (stopped.aborted) return
      await pause(retryAfter[Math.min(failures++, retryAfter.length - 1)]!, either)
    }
  }

  /** A line that slept looks open and is dead; the server beats oftener than that. */
  private isDoubtful(by: Wake): boolean {
    const { state, heardAt } = this.connection.get()
    return by === 'online' || state === 'lost' || (heardAt !== null && Date.now() - heardAt > silentMs)
  }

  /** Numbers came before the line opened: opened anew from where they stood, it tells of what changed between. */
  private isBehind({ revision }: LiveStatus): boolean {
    return this.floor !== null && this.floor < revision
  }

  private heard(type: 'hello' | 'heartbeat' | 'reset', status: LiveStatus, after: number | null): void {
    if (type === 'reset') {
      this.log.restart(status.revision)
      refetchEverything(this.client)
    } else if (type === 'hello') {
      if (this.log.revision === null) this.log.restart(after ?? status.revision)
      retryFailed(this.client)
      this.compare(status.declaration)
    }
    this.declaration = status.declaration
    this.connection.set({
      state: 'live',
      heardAt: Date.now(),
      changedAt: status.changedAt === null ? null : Date.parse(status.changedAt),
      clockOffset: Date.parse(status.now) - Date.now(),
    })
  }

  /** What is declared goes over the line once: who finds another declaration than before asks anew. */
  private compare(declaration: string): void {
    if (this.declaration !== null && this.declaration !== declaration) askAgain(this.client, Subject.options)
    this.declaration ??= declaration
  }

  /** Changes are applied once a frame, however fast they come. */
  private queue(changes: readonly LiveChange[]): void {
    this.waiting.push(...changes)
    if (this.painting) return
    this.painting = true
    nextFrame(() => {
      this.painting = false
      const batch = this.waiting
      this.waiting = []
      applyChanges(this.client, batch)
      const newest = batch.at(-1)
      if (newest) this.connection.set({ changedAt: Date.parse(newest.recordedAt) })
    })
  }
}

/** Tells of the first catalogue that is held, kept from before or fetched: numbers are asked for after it, all else no sooner than with it. */
function firstCatalog(client: QueryClient, tell: (catalog: CatalogReply) => void): void {
  const catalog = hashKey(keys.catalog)
  const cache = client.getQueryCache()
  const held = client.getQueryData<CatalogReply>(keys.catalog)
  if (held) {
    tell(held)
    return
  }
  const unsubscribe = cache.subscribe(({ query }) => {
    if (query.queryHash !== catalog || query.state.data === undefined) return
    unsubscribe()
    tell(query.state.data as CatalogReply)
  })
}

const feeds = new WeakMap<QueryClient, LiveFeed>()

export function liveFeedOf(client: QueryClient): LiveFeed {
  let feed = feeds.get(client)
  if (!feed) {
    feed = new LiveFeed(client)
    feeds.set(client, feed)
  }
  return feed
}

/** A hidden page paints no frames, but its numbers must not wait for a reader to come back. */
function nextFrame(run: () => void): void {
  if (typeof document !== 'undefined' && document.visibilityState === 'visible') requestAnimationFrame(run)
  else setTimeout(run, 0)
}

function retryFailed(client: QueryClient): void {
  void client.refetchQueries({
    type: 'active',
    predicate: (query) =>
      query.state.status === 'error' || query.state.fetchFailureCount > 0 || query.state.isInvalidated,
  })
}

const asked: Partial<Record<Subject, readonly string[]>> = { places: ['areas', 'sites'] }

function askAgain(client: QueryClient, subjects: readonly Subject[]): void {
  for (const subject of subjects)
    for (const key of asked[subject] ?? [subject]) void client.invalidateQueries({ queryKey: [key] })
}

/** Where places or the catalogue change, so does who is expected to report. */
function askForDuties(client: QueryClient): void {
  for (const key of ['place', 'cube', 'completeness', 'duties'])
    void client.invalidateQueries({ queryKey: [key] })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })
}
