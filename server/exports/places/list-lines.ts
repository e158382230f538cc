import { heldRows } from '#server/cubes/answer-grid.ts'
import { inside } from '#server/cubes/known/gazetteer.ts'
import { areaName } from '#server/exports/area-name.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import { rowsOfLine, totalLine } from '#server/exports/read-figure.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { isResidual } from '#src/domain/cells/suppress.ts'
import { type Quantity, spanStates } from '#src/domain/cube.ts'
import { comparePaths } from '#src/domain/places.ts'
import { countRows } from '#src/domain/rows.ts'
import { holdsPlace } from '#src/domain/selection/counts.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import type { PlaceLine } from '#src/domain/table/line.ts'
import { sortedOrder } from '#src/domain/table/sorting/sorted-order.ts'
import type { Steps } from '#src/domain/turns/steps.ts'

/** Places that are looked at in one piece. */
const atATime = 512

/** The rows of a table, in tree order. Of reporters those that report any of the quantities. Sites that are gone by the last day are left out, but for reporters that owed something before. */
export function* listLines(asked: AskedExport, quantities: readonly Quantity[]): Steps<PlaceLine[]> {
  const { rows, area, picked } = asked
  const { gazetteer } = asked.known
  const within = area?.path ?? null
  if (rows.by === 'total') return [totalLine(asked)]
  const lines: PlaceLine[] = []
  if (rows.by === 'area') {
    const isHeld = ({ places }: Quantity, path: string) => countRows(heldRows(places, picked, path)) > 0
    for (const [at, area] of gazetteer.areas.entries()) {
      if (at % atATime === 0) yield
      if (area.level !== rows.level || !inside(area.path, within)) continue
      if (picked === null || quantities.some((quantity) => isHeld(quantity, area.path)))
        lines.push(areaLine(asked, area))
    }
    return lines
  }
  if (rows.by === 'site') {
    for (const [at, site] of gazetteer.sites.entries()) {
      if (isThere(asked, site) && inside(site.path, within)) lines.push(siteLine(site))
      if (at % atATime === 0) yield
    }
    return yield* inTree(lines)
  }
  const found = new Set<string>()
  for (const quantity of quantities) {
    const { places } = quantity
    const states = spanStates(quantity, asked.span)
    for (const [row, id] of places.ids.entries()) {
      if (row % atATime === 0) yield
      const path = places.paths[row]!
      const site = gazetteer.site.get(id)
      if (found.has(id) || isResidual(id) || !inside(path, within)) continue
      if (site && isGone(asked, site) && bare(states[row]!) === StateCode.notExpected) continue
      const one = gazetteer.area.get(id)
      const line = site
        ? siteLine(site)
        : one
          ? areaLine(asked, one)
          : { kind: 'place' as const, id, name: id, path, area: null, site: null }
      if (countRows(rowsOfLine(asked, places, line)) === 0) continue
      found.add(id)
      lines.push(line)
    }
  }
  return yield* inTree(lines)
}

/** The sites that are selected, of those in use on the last day. */
export function sitesThere(asked: AskedExport): Site[] {
  return asked.known.gazetteer.sites.filter((site) => isThere(asked, site))
}

function isThere(asked: AskedExport, site: Site): boolean {
  return !isGone(asked, site) && (asked.picked === null || holdsPlace(asked.picked, site.id))
}

function isGone({ query }: AskedExport, { retiredOn }: Site): boolean {
  return retiredOn !== undefined && retiredOn <= query.to
}

function* inTree(lines: readonly PlaceLine[]): Steps<PlaceLine[]> {
  const order = yield* sortedOrder(lines.length, (a, b) => comparePaths(lines[a]!.path, lines[b]!.path))
  const sorted: PlaceLine[] = []
  for (const at of order) {
    if (sorted.push(lines[at]!) % atATime === 0) yield
  }
  return sorted
}

function areaLine({ locale }: AskedExport, area: Area): PlaceLine {
  return { kind: 'place', id: area.code, name: areaName(area, locale), path: area.path, area, site: null }
}

function siteLine(site: Site): PlaceLine {
  return { kind: 'place', id: site.id, name: site.name, path: site.path, area: null, site }
}
