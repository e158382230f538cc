import type { AskedExport } from '#server/exports/asked.ts'
import {
  type FigureAspect,
  figureCells,
  figureColumns,
  isQuotient,
  type Said,
} from '#server/exports/figure-columns.ts'
import { placeName } from '#server/exports/order-words.ts'
import type { Column, DescribedPlace } from '#server/exports/table.ts'
import { exportWords } from '#server/exports/words.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { attributeName, columnOf } from '#src/domain/table/column-of.ts'
import type { PlaceNaming } from '#src/domain/table/place-key.ts'
import { placeColumns } from './describe-places.ts'
import { lineKey, type OrderedLine, sourceOf } from './order-lines.ts'
import type { Source } from './sources.ts'

/** What a row is made from; `said`: of each source, in their order. */
export interface Told extends OrderedLine {
  place: DescribedPlace
  said: readonly Said[]
}

interface Part {
  columns: readonly Column[]
  cells: (told: Told) => readonly RawCell[]
}

/**
 * The columns of a table, each once: its group, code and name, those that were picked as they stand on the screen, and what the numbers
 * cannot be read without. Where none were picked, all that is known of the place, then all of every figure.
 */
export function tableColumns(asked: AskedExport, sources: readonly Source[], naming: PlaceNaming): Part {
  const { look, locale } = asked
  const words = exportWords[locale]
  const about = placeColumns(asked)
  const ofPlace = (from: number, to: number): Part => ({
    columns: about.slice(from, to),
    cells: ({ place }) => place.cells.slice(from, to),
  })
  const named = 2
  const group: Part[] =
    look.group === null
      ? []
      : [
          {
            columns: [{ id: 'group', name: words.group, type: 'text', width: 18 }],
            cells: (told) => [told.group],
          },
        ]
  const parts =
    look.columns === null
      ? [
          ofPlace(0, about.length),
          ...listedSources(asked, sources).flatMap((one) => wholeFigure(asked, sources, one)),
        ]
      : [
          ofPlace(0, named),
          ...look.columns.flatMap((id) => pickedParts(asked, sources, naming, id)),
          ...needed(asked, sources, look.columns),
          ofPlace(named, about.length),
        ]
  return onceEach([...group, ...parts])
}

/** Those that were asked for; what was only sorted by has no columns. */
function listedSources({ query }: AskedExport, sources: readonly Source[]): Source[] {
  return sources.filter(
    ({ figure }, at) =>
      isAsked(query.measures, figure.id) && sources.findIndex((one) => one.figure.id === figure.id) === at,
  )
}

const isAsked = (list: readonly string[], id: string) =>
  list.includes(id) || list.includes(`${id.split(':')[0]}:*`)

function figurePart(asked: AskedExport, sources: readonly Source[], of: Source, aspect: FigureAspect): Part {
  const at = sources.indexOf(of)
  return {
    columns: figureColumns(asked, of.figure, aspect),
    cells: ({ said }) => figureCells(asked, said[at]!, aspect),
  }
}

function wholeFigure(asked: AskedExport, sources: readonly Source[], of: Source): Part[] {
  const aspects: FigureAspect[] = [
    'value',
    ...(isQuotient(of.figure) ? (['numerator', 'denominator'] as const) : []),
    ...(asked.now ? (['now', 'since'] as const) : []),
    ...(asked.query.compare === 'none' ? [] : (['change'] as const)),
    'state',
    'reported',
  ]
  return aspects.map((aspect) => figurePart(asked, sources, of, aspect))
}

function pickedParts(
  asked: AskedExport,
  sources: readonly Source[],
  naming: PlaceNaming,
  id: string,
): Part[] {
  const { catalog, locale } = asked
  const what = columnOf(catalog, id)
  if (!what) return []
  if (what.of === 'measure') {
    const source = sourceOf(sources, what)
    return source ? [figurePart(asked, sources, source, what.aspect)] : []
  }
  const key = lineKey(asked, what, naming, sources)
  const cells = ({ line }: Told) => [key(line)]
  if (what.of === 'attribute') {
    const type = what.declared.type === 'number' ? 'number' : 'text'
    return [{ columns: [{ id, name: attributeName(catalog, what.declared, locale), type }], cells }]
  }
  // What a place is has a column of its own in every file.
  if (what.word === 'within')
    return [{ columns: [placeColumns(asked)[2]!], cells: ({ place }) => [place.cells[2]!] }]
  const type = what.word === 'sites' ? 'whole' : 'text'
  return [{ columns: [{ id, name: placeName(what.word, catalog, locale), type }], cells }]
}

/** Of each figure that has a column: what it is made of, its state and completeness. All of what was asked for and has none, but the shown one. */
function needed(asked: AskedExport, sources: readonly Source[], ids: readonly string[]): Part[] {
  const picked = new Set(
    ids.flatMap((id) => {
      const what = columnOf(asked.catalog, id)
      return what?.of === 'measure' ? (sourceOf(sources, what) ?? []) : []
    }),
  )
  const rest: FigureAspect[] = ['state', 'reported']
  return [
    ...[...picked].flatMap((source) =>
      [...(isQuotient(source.figure) ? (['numerator', 'denominator'] as const) : []), ...rest].map((aspect) =>
        figurePart(asked, sources, source, aspect),
      ),
    ),
    ...listedSources(asked, sources)
      .filter((source) => source !== sources[0] && !picked.has(source))
      .flatMap((source) => wholeFigure(asked, sources, source)),
  ]
}

/** All parts as one; a column that stands there already is left out. */
function onceEach(parts: readonly Part[]): Part {
  const known = new Set<string>()
  const kept = parts.map(({ columns, cells }) => {
    const at = columns.flatMap(({ id }, i) => (known.has(id) ? [] : [i]))
    for (const { id } of columns) known.add(id)
    return { columns: at.map((i) => columns[i]!), cells, at, all: at.length === columns.length }
  })
  const used = kept.filter(({ at }) => at.length > 0)
  return {
    columns: used.flatMap(({ columns }) => columns),
    cells: (told) =>
      used.flatMap(({ cells, at, all }) => {
        const own = cells(told)
        return all ? own : at.map((i) => own[i]!)
      }),
  }
}
