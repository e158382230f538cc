import type { Catalog } from '#src/contract/catalog.ts'

/** The measures whose figures count only when somebody else has approved them. */
export function approvalOf({ measures }: Catalog): ReadonlySet<string> {
  return new Set(
    measures.flatMap((measure) => ('approval' in measure && measure.approval ? [measure.id] : [])),
  )
}
