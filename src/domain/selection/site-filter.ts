import type { SiteFilter } from '#src/contract/desk/selection.ts'
import type { SelectableSite } from './place-table.ts'

type Value = SelectableSite['attributes'][string] | undefined

/** What a site has of the filter's attribute. One that it does not have passes no filter on it; a flag that was never set is false. */
export function passes(value: Value, { values, min, max }: Omit<SiteFilter, 'kind' | 'attribute'>): boolean {
  if (values && !values.includes(textOf(value))) return false
  if (min === undefined && max === undefined) return true
  return (
    typeof value === 'number' &&
    value >= (min ?? Number.NEGATIVE_INFINITY) &&
    value <= (max ?? Number.POSITIVE_INFINITY)
  )
}

/** How a filter's `values` name what a site has. */
export function textOf(value: Value): string {
  return value === undefined ? 'false' : String(value)
}
