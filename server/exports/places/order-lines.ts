import { areaName } from '#server/exports/area-name.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import { exportWords, stateWords } from '#server/exports/words.ts'
import { arrange } from '#src/domain/table/arrange.ts'
import { aspectKey } from '#src/domain/table/aspect-key.ts'
import { type ColumnWhat, columnOf } from '#src/domain/table/column-of.ts'
import { groupLines } from '#src/domain/table/group-lines.ts'
import type { Line, PlaceLine } from '#src/domain/table/line.ts'
import { attributeKey, type PlaceNaming, placeKey } from '#src/domain/table/place-key.ts'
import { countSitesIn } from '#src/domain/table/sites-in.ts'
import type { SortKey } from '#src/domain/table/sorting/sort-rows.ts'
import type { Steps } from '#src/domain/turns/steps.ts'
import { sitesThere } from './list-lines.ts'
import type { Source } from './sources.ts'

/** Rows that are handed over in one piece. */
const atATime = 512

export interface OrderedLine {
  line: PlaceLine
  /** Of the group that it stands under; null: there are none. */
  group: string | null
}

/** The rows as the desk's table has them: sorted, or under their groups, all of which are open. */
export function* orderLines(
  asked: AskedExport,
  lines: readonly PlaceLine[],
  sources: readonly Source[],
  naming: PlaceNaming,
): Steps<OrderedLine[]> {
  const { look, catalog, locale } = asked
  const keyOf = (column: string): ((line: Line) => SortKey) => {
    const what = columnOf(catalog, column)
    return what ? lineKey(asked, what, naming, sources) : (line) => line.name
  }
  const by = look.sorts.map(({ column, descending }) => ({ keyOf: keyOf(column), descending }))
  const { group } = look
  const [shown] = sources
  const gathered = (sorted: readonly PlaceLine[]) =>
    groupLines(sorted, group!, {
      ...naming,
      levelName: (level) => catalog.levels[level][locale],
      kindName: (kind) => catalog.kinds.find(({ id }) => id === kind)?.name[locale] ?? kind,
      stateName: (state) => stateWords[locale][state],
      stateOf: (line) => shown!.reading.totalOf(line).state,
    })
  let above: string | null = null
  const ordered: OrderedLine[] = []
  for (const line of yield* arrange(lines, by, group && gathered, null)) {
    if (line.kind !== 'place') above = line.name
    else if (ordered.push({ line, group: above }) % atATime === 0) yield
  }
  return ordered
}

/** What a column says of a line where it is no figure's, and by what any column sorts. */
export function lineKey(
  { locale }: AskedExport,
  what: ColumnWhat,
  naming: PlaceNaming,
  sources: readonly Source[],
): (line: Line) => SortKey {
  if (what.of === 'place') return placeKey(what.word, naming)
  if (what.of === 'attribute') return attributeKey(what, naming)
  const source = sourceOf(sources, what)
  return source ? aspectKey(what.aspect, source.reading, source.now, stateWords[locale]) : () => null
}

/** Of the shown measure, or of another one: that is always told whole. */
export function sourceOf(
  sources: readonly Source[],
  { measure }: Extract<ColumnWhat, { of: 'measure' }>,
): Source | undefined {
  if (!measure) return sources[0]
  return sources.find(({ figure }) => figure.column === measure.id)
}

export function placeNaming(asked: AskedExport): PlaceNaming {
  const { catalog, locale, known } = asked
  const words = exportWords[locale]
  return {
    catalog,
    locale,
    areaOf: (code) => (code === null ? null : (known.gazetteer.area.get(code) ?? null)),
    areaName: (area) => areaName(area, locale),
    yes: words.yes,
    no: words.no,
    sitesIn: countSitesIn(sitesThere(asked)),
  }
}
