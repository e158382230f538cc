import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/cubes.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import { type Against, change, type Quantity, type Span, total } from '#src/domain/cube.ts'
import { isInside, type Rows } from '#src/domain/places.ts'
import { holdsPlace } from '#src/domain/selection/counts.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { hasRows, rowsOf } from '#src/situation/selection/part.ts'

export interface TableRow {
  id: string
  name: string
  /** Its level, or a site's kind. */
  within: string
  value: number | null
  state: CellState
  change: number | null
  /** The same number as known now; null: nothing stands beside it. */
  now: { value: number | null; state: CellState } | null
  reported: number
  expected: number
}

interface Question {
  quantity: Quantity
  /** The same as known now, where the rows say what was known then. */
  beside: Quantity | null
  area: Area
  /** Rows of what is selected only; null: everything is. */
  picked: Picked | null
  span: Span
  compare: Against | 'none'
  locale: Locale
}

/** The areas right inside the chosen one; the area itself where nothing is inside. */
export function areaRows(
  question: Question & {
    index: AreaIndex
    nameOf: (area: Area) => string
    levels: Catalog['levels']
  },
): TableRow[] {
  const { index, area, nameOf, levels, locale, quantity, picked } = question
  const all = index.childrenOf.get(area.code) ?? [area]
  const inside = picked ? all.filter(({ path }) => hasRows(quantity.places, { path, picked })) : all
  return inside.map((one) => ({
    id: one.code,
    name: nameOf(one),
    within: levels[one.level][locale],
    ...answerOf(question, rowsOf(quantity.places, { path: one.path, picked })),
    now: nowOf(question, one),
  }))
}

/** The sites of the chosen area that report the measure. */
export function siteRows(question: Question & { catalog: Catalog; sites: readonly Site[] }): TableRow[] {
  const { quantity, catalog, sites, area, locale, picked } = question
  const kinds = new Map(catalog.kinds.map((kind) => [kind.id, kind.name[locale]]))
  return sites.flatMap((site) => {
    const row = quantity.places.rowOf.get(site.id)
    if (row === undefined || !isInside(site.path, area.path)) return []
    if (picked && !holdsPlace(picked, site.id)) return []
    return [
      {
        id: site.id,
        name: site.name,
        within: kinds.get(site.kind) ?? site.kind,
        ...answerOf(question, { lo: row, hi: row + 1 }),
        now: nowOf(question, site),
      },
    ]
  })
}

function nowOf({ beside, span, picked }: Question, { path }: { path: string }): TableRow['now'] {
  return beside && total(beside, rowsOf(beside.places, { path, picked }), span)
}

function answerOf({ quantity, span, compare }: Question, rows: Rows) {
  const now = total(quantity, rows, span)
  const moved = compare === 'none' ? null : change(quantity, rows, span, compare)
  return {
    value: now.value,
    state: now.state,
    change: moved?.difference ?? null,
    reported: now.reported,
    expected: now.expected,
  }
}

/** By how much the number has changed since it was as it is shown; null where one of the two is not known. */
export function differenceOf({ value, now }: TableRow): number | null {
  return value === null || now === null || now.value === null ? null : now.value - value
}
