import type { Context } from '#server/context.ts'
import type { Commit } from '#server/ingest/change-feed.ts'
import { event, observationsMessage } from './message.ts'

export interface LiveOptions {
  heartbeatMs?: number
  /** Behind by more changes than this, a client is told to refetch. */
  changesReplayed?: number
  /** Bytes waiting for a client that does not read; past them it is let go, and resumes when it comes back. */
  bytesWaiting?: number
}

export interface Subscription {
  /** The last sequence number the client has; null: none, it starts at the present. */
  after: number | null
  seesSmallCounts: boolean
  /** Ends when any link is revoked: whoever still may look comes back and is looked up again. */
  byLink: boolean
}

/** Every commit after `after`, each once and in order, or a `reset` where they are too many or no longer kept. */
export function liveStream(
  context: Context,
  { after, seesSmallCounts, byLink }: Subscription,
  { heartbeatMs = 15_000, changesReplayed = 5_000, bytesWaiting = 1 << 20 }: LiveOptions,
): ReadableStream<Uint8Array> {
  const { live, catalog, clock } = context
  let release = () => {}

  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let sent = after ?? live.revision
        let isOpen = true
        let early: Commit[] | null = []

        const put = (bytes: Uint8Array) => {
          if (!isOpen) return
          if ((controller.desiredSize ?? 0) <= 0) end()
          else controller.enqueue(bytes)
        }
        const tell = (name: 'hello' | 'heartbeat' | 'reset') =>
          put(
            event(name, sent, {
              now: clock.now().toISOString(),
              revision: live.revision,
              changedAt: live.recordedAt === 0 ? null : new Date(live.recordedAt).toISOString(),
              declaration: live.declaration,
            }),
          )
        const send = (commit: Commit) => {
          if (commit.seq <= sent) return
          sent = commit.seq
          put(event('observations', sent, observationsMessage(commit, catalog, seesSmallCounts)))
        }
        const end = () => {
          release()
          controller.close()
        }
        const unsubscribe = live.subscribe((commit) => (early ? void early.push(commit) : send(commit)))
        const unhear = live.hear((subject) => {
          put(event('declared', sent, { subject }))
          if (subject === 'links' && byLink && isOpen) end()
        })
        const heartbeat = setInterval(() => tell('heartbeat'), heartbeatMs)
        const stay = live.whenClosing(end)
        release = () => {
          isOpen = false
          unsubscribe()
          unhear()
          clearInterval(heartbeat)
          stay()
          release = () => {}
        }

        tell('hello')
        try {
          const missed = await missedSince(sent)
          for (const commit of missed ?? []) send(commit)
          if (missed === null) {
            sent = live.revision
            tell('reset')
          }
          for (const commit of early) send(commit)
          early = null
        } catch (error) {
          context.log.error({ error: String(error) }, 'live feed could not be resumed')
          if (isOpen) end()
        }
      },
      cancel: () => release(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: bytesWaiting }),
  )

  async function missedSince(seq: number): Promise<Commit[] | null> {
    const behind = live.revision - seq
    if (behind === 0) return []
    if (behind < 0 || behind > changesReplayed) return null
    return live.since(seq, changesReplayed)
  }
}
