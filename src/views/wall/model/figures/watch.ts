import type { Area } from '#src/contract/areas.ts'
import type { SiteKind } from '#src/contract/catalog.ts'
import type { SilentSite } from '#src/contract/figures/completeness.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { alarmsOfKind } from '#src/situation/sites/raised-alarms.ts'
import { layerMatrix, silentAmong } from '#src/situation/sites/silence.ts'
import { type LayerDeclaration, layersOf } from '#src/situation/sites/site-layers.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

/** How many stand somewhere, how many of them are silent, and how many have raised alarms. */
export interface WatchCount {
  count: number
  silent: number
  raised: number
}

export interface Watch {
  /** The columns. */
  layers: LayerDeclaration[]
  /** The areas right inside, and the whole as the last. */
  rows: Area[]
  /** Of some rows and columns together. */
  countIn: (rows: readonly number[], columns: readonly number[]) => WatchCount
}

/** The choices of a split kind by area; null while it is not known who is in alarm. */
export function watchOf(
  kind: SiteKind,
  s: Situation,
  quiet: readonly Pick<SilentSite, 'site'>[],
): Watch | null {
  const { catalog, index, area, sites, sets, today } = s
  const alarms = alarmsOfKind(catalog, kind, sets, sites, area, toDayNumber(today))
  if (alarms === null) return null
  const rows = [...(index.childrenOf.get(area.code) ?? []), area]
  const paths = rows.map(({ path }) => path)
  const count = layerMatrix(catalog, kind, sites, paths)
  const silent = layerMatrix(catalog, kind, silentAmong(sites, quiet), paths)
  const raised = layerMatrix(
    catalog,
    kind,
    alarms.map(({ site }) => site),
    paths,
  )
  return {
    layers: layersOf(catalog).filter((layer) => layer.kind === kind.id),
    rows,
    countIn: (rows, columns) => {
      const sumIn = (matrix: readonly (readonly number[])[]) =>
        rows.reduce((sum, row) => columns.reduce((all, column) => all + matrix[row]![column]!, sum), 0)
      return { count: sumIn(count), silent: sumIn(silent), raised: sumIn(raised) }
    },
  }
}
