import { heldRows } from '#server/cubes/answer-grid.ts'
import { inside } from '#server/cubes/known/gazetteer.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import { rowsOfLine, totalLine } from '#server/exports/read-figure.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Quantity } from '#src/domain/cube.ts'
import { comparePaths } from '#src/domain/places.ts'
import { countRows } from '#src/domain/rows.ts'
import { holdsPlace } from '#src/domain/selection/counts.ts'
import { isResidual } from '#src/domain/suppress.ts'
import type { PlaceLine } from '#src/domain/table/line.ts'

/** The rows of a table, in tree order. Of reporters those that report any of the quantities; sites that are gone by the last day are left out. */
export function listLines(asked: AskedExport, quantities: readonly Quantity[]): PlaceLine[] {
  const { rows, area, picked } = asked
  const { gazetteer } = asked.known
  const within = area?.path ?? null
  if (rows.by === 'total') return [totalLine(asked)]
  if (rows.by === 'area') {
    const isHeld = ({ places }: Quantity, path: string) => countRows(heldRows(places, picked, path)) > 0
    return gazetteer.areas
      .filter(({ level, path }) => level === rows.level && inside(path, within))
      .filter(({ path }) => picked === null || quantities.some((quantity) => isHeld(quantity, path)))
      .map((one) => areaLine(asked, one))
  }
  if (rows.by === 'site')
    return sitesThere(asked)
      .filter(({ path }) => inside(path, within))
      .map(siteLine)
      .sort(byPath)
  const found = new Map<string, PlaceLine>()
  const there = new Set(sitesThere(asked).map(({ id }) => id))
  for (const { places } of quantities)
    places.ids.forEach((id, row) => {
      const path = places.paths[row]!
      const site = gazetteer.site.get(id)
      if (found.has(id) || isResidual(id) || !inside(path, within) || (site && !there.has(id))) return
      const one = gazetteer.area.get(id)
      const line = site
        ? siteLine(site)
        : one
          ? areaLine(asked, one)
          : { kind: 'place' as const, id, name: id, path, area: null, site: null }
      if (countRows(rowsOfLine(asked, places, line)) > 0) found.set(id, line)
    })
  return [...found.values()].sort(byPath)
}

/** The sites that are selected, of those in use on the last day. */
export function sitesThere({ known, query, picked }: AskedExport): Site[] {
  return known.gazetteer.sites.filter(
    ({ id, retiredOn }) =>
      (retiredOn === undefined || retiredOn > query.to) && (picked === null || holdsPlace(picked, id)),
  )
}

const byPath = (a: PlaceLine, b: PlaceLine) => comparePaths(a.path, b.path)

function areaLine({ locale }: AskedExport, area: Area): PlaceLine {
  const name = locale === 'en' ? (area.nameEn ?? area.name) : area.name
  return { kind: 'place', id: area.code, name, path: area.path, area, site: null }
}

function siteLine(site: Site): PlaceLine {
  return { kind: 'place', id: site.id, name: site.name, path: site.path, area: null, site }
}
