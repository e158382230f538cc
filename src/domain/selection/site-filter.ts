import type { SiteFilter } from '#src/contract/selection.ts'
import type { SelectableSite } from './place-table.ts'

/** An attribute that a site does not have passes no filter on it; a flag that was never set is false. */
export function passes(site: SelectableSite, { attribute, values, min, max }: SiteFilter): boolean {
  const value = site.attributes[attribute]
  if (values && !values.includes(textOf(value))) return false
  if (min === undefined && max === undefined) return true
  return (
    typeof value === 'number' &&
    value >= (min ?? Number.NEGATIVE_INFINITY) &&
    value <= (max ?? Number.POSITIVE_INFINITY)
  )
}

/** How a filter's `values` name what a site has. */
export function textOf(value: SelectableSite['attributes'][string] | undefined): string {
  return value === undefined ? 'false' : String(value)
}
