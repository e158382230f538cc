import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/cubes.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Compare } from '#src/contract/view.ts'
import { change, type Quantity, type Span, total } from '#src/domain/cube.ts'
import { isInside, type Run } from '#src/domain/places.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'

export interface TableRow {
  id: string
  name: string
  /** Its level, or a site's kind. */
  within: string
  value: number | null
  state: CellState
  change: number | null
  reported: number
  expected: number
}

interface Question {
  quantity: Quantity
  area: Area
  span: Span
  compare: Compare
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
  const { index, area, nameOf, levels, locale, quantity } = question
  const inside = index.childrenOf.get(area.code) ?? [area]
  return inside.map((one) => ({
    id: one.code,
    name: nameOf(one),
    within: levels[one.level][locale],
    ...answerOf(question, runOfArea(quantity.places, one)),
  }))
}

/** The sites of the chosen area that report the measure. */
export function siteRows(question: Question & { catalog: Catalog; sites: readonly Site[] }): TableRow[] {
  const { quantity, catalog, sites, area, locale } = question
  const kinds = new Map(catalog.kinds.map((kind) => [kind.id, kind.name[locale]]))
  return sites.flatMap((site) => {
    const row = quantity.places.rowOf.get(site.id)
    if (row === undefined || !isInside(site.path, area.path)) return []
    return [
      {
        id: site.id,
        name: site.name,
        within: kinds.get(site.kind) ?? site.kind,
        ...answerOf(question, { lo: row, hi: row + 1 }),
      },
    ]
  })
}

function answerOf({ quantity, span, compare }: Question, run: Run) {
  const now = total(quantity, run, span)
  const moved = compare === 'none' ? null : change(quantity, run, span, compare)
  return {
    value: now.value,
    state: now.state,
    change: moved?.difference ?? null,
    reported: now.reported,
    expected: now.expected,
  }
}
