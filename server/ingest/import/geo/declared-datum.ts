import type { FileOptions } from '#server/ingest/import/arguments.ts'
import type { Findings } from '#server/ingest/import/finding.ts'
import { type Datum, datumIn } from './datum.ts'

/** The datum by `--datum` or by the file's name; null, and told, when it is stated nowhere or twice and differently. */
export function declaredDatum(file: string, { datum }: FileOptions, findings: Findings): Datum | null {
  const named = datumIn(file)
  if (datum && named && datum !== named) {
    findings.add('datum-contradiction', { file }, { named, given: datum })
    return null
  }
  const declared = datum ?? named
  if (!declared) findings.add('datum-undeclared', { file }, {})
  return declared
}
