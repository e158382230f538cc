import { describeFinding } from '#server/ingest/understanding/describe-finding.ts'
import type { Found } from '#server/ingest/understanding/found.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { FindingsReply } from '#src/contract/handing-in/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { StagedRows } from './staging.ts'

interface Page {
  severity?: Found['severity'] | undefined
  offset: number
  limit: number
}

/** Findings by row, in the caller's language. */
export function findingsPage(
  { findings, findingsTotal }: StagedRows,
  { severity, offset, limit }: Page,
  knowledge: Knowledge,
  locale: Locale,
): FindingsReply {
  const wanted = severity ? findings.filter((one) => one.severity === severity) : findings
  return {
    findings: wanted.slice(offset, offset + limit).map((one) => describeFinding(one, knowledge, locale)),
    total: severity ? wanted.length : findingsTotal,
  }
}
