import type { RowsBy } from '#server/cubes/answer-grid.ts'
import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { CubeQuestion } from '#server/cubes/question.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ExportQuery } from '#src/contract/desk/exports.ts'
import type { Selection } from '#src/contract/desk/selection.ts'
import type { Locale, Moment } from '#src/contract/primitives.ts'
import type { Span } from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { Figure } from './figures.ts'
import type { ExportLook } from './look-of.ts'

/** What is known of the instance at one moment; nothing that comes later changes it. */
export interface Known {
  gazetteer: Gazetteer
  revision: number
  /** The last day that anybody is expected to have reported. */
  today: number
  /** In the deployment's time zone. */
  at: Moment
}

/** An export with every name looked up, standing at one revision from its first row to its last. */
export interface AskedExport {
  query: ExportQuery
  catalog: Catalog
  locale: Locale
  /** The shown one first, with its keys where these were asked for; what else has columns or sorts behind it. */
  figures: readonly Figure[]
  look: ExportLook
  /** Null: the whole instance. */
  area: Area | null
  rows: RowsBy
  selection: Selection
  /** Whose states the selection asks for. */
  statesOf: Figure
  /** What the selection holds; null: everything. */
  picked: Picked | null
  span: Span
  known: Known
  /** What stands beside it as known now. */
  now: Known | null
  /** Of a series: how many days before its own the day lies whose number stands beside; null: none does. */
  earlierBy: number | null
  /** The first day of any report: nothing is compared with days before it, nor averaged over them. */
  firstDay: number
  /** The caller may see small counts. */
  small: boolean
  /** Its numbers stand beside; null: none does. */
  versus: { area: Area; picked: Picked | null } | null
  exportedAt: Moment
}

/** The same asked of each area whose numbers stand in the file, the chosen one first: of that alone other days and other knowledge stand beside. */
export function besideEachOther(asked: AskedExport): AskedExport[] {
  const { versus } = asked
  return versus ? [asked, { ...asked, ...versus, versus: null, earlierBy: null, now: null }] : [asked]
}

/** The question about one figure, over some of the days. */
export function questionOf(
  { catalog, area, small }: Pick<AskedExport, 'catalog' | 'area' | 'small'>,
  { measure, key }: Figure,
  { gazetteer, today, revision }: Known,
  span: Span,
): CubeQuestion {
  return { gazetteer, catalog, measure, key, within: area?.path ?? null, span, today, revision, small }
}
