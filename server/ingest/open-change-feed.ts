import { readCommits, summariseCommits } from '#server/db/changes/outbox.ts'
import type { Database } from '#server/db/database.ts'
import { readHead } from '#server/db/revisions.ts'
import { Subject } from '#src/contract/figures/live.ts'
import type { ChangeFeed, Commit } from './change-feed.ts'

const commitsAtOnce = 500

/** Follows the outbox, whoever wrote it: this process at once, other nodes by their announcement. */
export async function openChangeFeed(
  db: Database,
  failed: (error: unknown) => void = () => {},
): Promise<ChangeFeed> {
  const listeners = new Set<(commit: Commit) => void>()
  /** Tells this node's own announcements from those of others. */
  const node = crypto.randomUUID()
  const hearers = new Set<(subject: Subject) => void>()
  let announced = 0
  let revision = 0
  let recordedAt = 0
  const closers = new Set<() => void>()
  let isClosing = false
  let pulling: Promise<void> | null = null
  let again = false

  function deliver(commit: Commit): void {
    revision = commit.seq
    recordedAt = commit.recordedAt
    for (const listener of listeners) {
      try {
        listener(commit)
      } catch (error) {
        failed(error)
      }
    }
  }

  async function catchUp(): Promise<void> {
    while (!isClosing) {
      const commits = await readCommits(db, revision, commitsAtOnce)
      if (commits?.length === 0) return
      for (const commit of commits ?? [await summariseCommits(db, revision)]) {
        if (commit.seq <= revision) return
        deliver(commit)
      }
    }
  }

  /** Whoever asks while one runs waits for a second one: the first may have read before their commit. */
  async function pull(): Promise<void> {
    if (pulling) {
      again = true
      return pulling
    }
    pulling = (async () => {
      do {
        again = false
        await catchUp()
      } while (again)
    })().finally(() => {
      pulling = null
    })
    return pulling
  }

  function tell(subject: Subject): void {
    announced++
    for (const hearer of hearers) hearer(subject)
  }

  const unlisten = await db.engine.listen((announcement) => {
    const [subject, from] = (announcement ?? '').split('@')
    const declared = Subject.safeParse(subject)
    if (declared.success) return from === node ? undefined : tell(declared.data)
    if (announcement === null) Subject.options.forEach(tell)
    void pull().catch(failed)
  })
  ;({ revision, recordedAt } = await readHead(db))

  return {
    get revision() {
      return revision
    },
    get recordedAt() {
      return recordedAt
    },
    get declaration() {
      return `${node}-${announced}`
    },
    since: (seq, limit) => readCommits(db, seq, limit),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pull,
    hear(listener) {
      hearers.add(listener)
      return () => hearers.delete(listener)
    },
    async announce(subject) {
      tell(subject)
      await db.engine.announce(`${subject}@${node}`)
    },
    whenClosing(listener) {
      closers.add(listener)
      return () => closers.delete(listener)
    },
    async close() {
      isClosing = true
      for (const listener of [...closers]) {
        try {
          listener()
        } catch (error) {
          failed(error)
        }
      }
      closers.clear()
      listeners.clear()
      hearers.clear()
      await unlisten()
      await pulling
    },
  }
}
