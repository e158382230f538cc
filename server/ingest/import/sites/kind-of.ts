import type { Findings } from '#server/ingest/import/finding.ts'
import type { TableFile } from '#server/ingest/import/read/source-file.ts'
import type { SiteKind } from '#src/contract/catalog.ts'

export const kindNamed = (text: string, kinds: readonly SiteKind[]) =>
  kinds.find(({ id, name }) =>
    [id, name.zh, name.en].some((word) => word.toLowerCase() === text.toLowerCase()),
  )

/** The kind of all a file's rows: `--kind`, else the one kind its name speaks of (`compounds-changning.csv`, `小区.csv`). */
export function kindOfFile(
  { file, options }: TableFile,
  kinds: readonly SiteKind[],
  findings: Findings,
): SiteKind | null {
  const choices = kinds.map(({ id, name }) => `${id}（${name.zh}）`).join('、')
  if (options.kind) {
    const kind = kindNamed(options.kind, kinds)
    if (!kind) findings.add('unknown-kind', { file }, { kind: options.kind, kinds: choices })
    return kind ?? null
  }
  const spoken = kinds.filter(({ id, name }) => file.toLowerCase().includes(id) || file.includes(name.zh))
  if (spoken.length === 1) return spoken[0]!
  findings.add('kind-undeclared', { file }, { kinds: choices })
  return null
}
