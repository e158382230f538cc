import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { ImportSession } from './session.ts'

/** A session as its page sees it, in the caller's language. */
export function describeImport(session: ImportSession, locale: Locale): ImportReply {
  const { staging, failure } = session
  const { format = null, encoding = null, delimiter = null, sheets = [] } = staging?.file ?? {}
  return {
    id: session.id,
    state: session.state,
    author: session.author,
    startedAt: session.startedAt.toISOString(),
    file: {
      name: session.name,
      bytes: session.size,
      sha256: session.sha256,
      format,
      encoding,
      delimiter,
      sheets: [...sheets],
    },
    progress: session.progress,
    shape: staging?.shape ?? null,
    mapping: staging?.mapping ?? session.mapping,
    reasons: [...(staging?.reasons ?? [])],
    headers: [...(staging?.headers ?? [])],
    preview: [...(staging?.preview ?? [])],
    questions: [...(staging?.questions ?? [])],
    counts: staging?.outcome?.counts ?? null,
    touches: staging?.outcome?.touches ?? null,
    base: session.base,
    needsApproval: staging?.outcome?.needsApproval ?? false,
    sameFile: session.sameFile,
    committed: session.committed,
    failure: failure && { code: failure.code, detail: failure.sentence(locale) },
  }
}
