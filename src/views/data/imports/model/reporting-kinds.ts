import type { Catalog } from '#src/contract/catalog.ts'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import { reportable } from './column-uses.ts'

/**
 * The kinds of site that may report what the sheet holds; none where areas alone do. A sheet that names its measures row by row may
 * hold any of them.
 */
export function reportingKinds(
  catalog: Catalog,
  { columns, fixed }: Pick<SheetMapping, 'columns' | 'fixed'>,
): ReadonlySet<string> {
  const named = columns.flatMap((use) => (use.role === 'value' && use.measure ? [use.measure] : []))
  const isOpen = columns.some(({ role }) => role === 'measure')
  const held = new Set([...named, ...(fixed.measure === undefined ? [] : [fixed.measure])])
  const all = catalog.kinds.map(({ id }) => id)
  return new Set(
    reportable(catalog)
      .filter(({ id }) => isOpen || held.size === 0 || held.has(id))
      .flatMap(({ reporting }) =>
        // What nobody is expected to report, anybody may.
        reporting.length === 0
          ? all
          : reporting.flatMap(({ by }) => (typeof by === 'string' ? [] : [by.site])),
      ),
  )
}
