import type { PlaceTable, SelectableSite } from './place-table.ts'

type Value = SelectableSite['attributes'][string] | undefined

/** One attribute of all sites: each different value once, and which of them a site has. */
export interface AttributeColumn {
  readonly values: readonly Value[]
  /** Of each row of the table. */
  readonly valueAt: Int32Array
}

const columns = new WeakMap<PlaceTable, Map<string, AttributeColumn>>()

/** Made when first asked for: a filter then looks at the different values, and not at every site's. */
export function columnOf(table: PlaceTable, attribute: string): AttributeColumn {
  const ofTable = columns.get(table) ?? new Map<string, AttributeColumn>()
  columns.set(table, ofTable)
  const column = ofTable.get(attribute) ?? makeColumn(table, attribute)
  ofTable.set(attribute, column)
  return column
}

function makeColumn({ sites }: PlaceTable, attribute: string): AttributeColumn {
  const values: Value[] = []
  const known = new Map<Value, number>()
  const valueAt = Int32Array.from(sites, ({ attributes }) => {
    const value = attributes[attribute]
    let at = known.get(value)
    if (at === undefined) {
      at = values.push(value) - 1
      known.set(value, at)
    }
    return at
  })
  return { values, valueAt }
}
