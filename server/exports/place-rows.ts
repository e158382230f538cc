import { heldRows } from '#server/cubes/answer-grid.ts'
import { inside } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { quantityOf } from '#server/cubes/quantity.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { shiftOf } from '#src/domain/cube/total.ts'
import { change, type Quantity, type Span, total } from '#src/domain/cube.ts'
import { comparePaths, type Rows } from '#src/domain/places.ts'
import { countRows, cutRows } from '#src/domain/rows.ts'
import { holdsPlace } from '#src/domain/selection/counts.ts'
import { rowsIn } from '#src/domain/selection/rows-in.ts'
import { isResidual } from '#src/domain/suppress.ts'
import { type AskedExport, type Known, questionOf } from './asked.ts'
import { placeBook, placeColumns } from './describe-places.ts'
import { figureColumns } from './figure-columns.ts'
import type { Figure } from './figures.ts'
import type { Table } from './table.ts'
import { exportWords, stateWords } from './words.ts'

/** Everything one figure's cells are made from. */
interface Source {
  figure: Figure
  quantity: Quantity
  now: Quantity | null
}

interface ListedPlace {
  id: string
  path: string
}

/** A row a place: each figure over the whole span as the desk's table says it. */
export async function placeRows(instance: Instance, asked: AskedExport): Promise<Table> {
  const { figures, known, now, query, locale } = asked
  const words = exportWords[locale]
  const pace = paceOf({})
  const sources: Source[] = []
  for (const figure of figures) {
    const of = (at: Known) =>
      quantityOf(instance.measures, questionOf(asked, figure, at, spanWithEarlier(asked)))
    sources.push({ figure, quantity: await of(known), now: now && (await of(now)) })
    await pace(0)
  }
  const more = [
    ...(now
      ? [
          { id: 'now', name: words.now },
          { id: 'since', name: words.since },
        ]
      : []),
    ...(query.compare === 'none' ? [] : [{ id: 'change', name: words.change }]),
  ]
  const places = listed(asked, sources)
  const describe = placeBook(asked, known)
  return {
    columns: [...placeColumns(asked), ...figures.flatMap((figure) => figureColumns(asked, figure, more))],
    count: places.length,
    async *blocks() {
      for (let from = 0; from < places.length; from += 500) {
        yield places.slice(from, from + 500).map((one) => {
          const place = describe(one.id)
          const cells = sources.flatMap((source) => cellsOf(asked, source, one))
          return { place, cells: [...place.cells, ...cells] }
        })
        await pace(0)
      }
    },
  }
}

/** With the days that are compared with, as far as they lie between the first report and today. */
function spanWithEarlier({ span, query, firstDay, known }: AskedExport): Span {
  if (query.compare === 'none') return span
  const shift = shiftOf(span, query.compare)
  const [from, to] = [span.from - shift, span.to - shift]
  if (from < firstDay || to > Math.max(known.today, span.to)) return span
  return { from: Math.min(from, span.from), to: Math.max(to, span.to) }
}

/** In tree order. Of reporters those that report any of the figures; sites that are gone by the last day are left out. */
function listed(asked: AskedExport, sources: readonly Source[]): ListedPlace[] {
  const { rows, area, query, picked } = asked
  const { gazetteer } = asked.known
  const within = area?.path ?? null
  if (rows.by === 'total') return [{ id: area?.code ?? '', path: within ?? '' }]
  const isHeld = ({ places }: Quantity, path: string) => countRows(heldRows(places, picked, path)) > 0
  if (rows.by === 'area')
    return gazetteer.areas
      .filter(({ level, path }) => level === rows.level && inside(path, within))
      .filter(({ path }) => picked === null || sources.some(({ quantity }) => isHeld(quantity, path)))
      .map(({ code, path }) => ({ id: code, path }))
  const isThere = (id: string) => {
    const retiredOn = gazetteer.site.get(id)?.retiredOn
    return retiredOn === undefined || retiredOn > query.to
  }
  const found = new Map<string, string>()
  if (rows.by === 'site') {
    for (const { id, path } of gazetteer.sites)
      if (inside(path, within) && isThere(id) && (picked === null || holdsPlace(picked, id)))
        found.set(id, path)
  } else
    for (const { quantity } of sources)
      quantity.places.ids.forEach((id, row) => {
        if (isResidual(id) || !isThere(id) || countRows(ownRow(asked, quantity, id)) === 0) return
        found.set(id, quantity.places.paths[row]!)
      })
  return [...found].map(([id, path]) => ({ id, path })).sort((a, b) => comparePaths(a.path, b.path))
}

/** A reporter's own row where the selection holds it. */
function ownRow({ picked }: AskedExport, { places }: Quantity, id: string): Rows {
  const row = places.rowOf.get(id)
  if (row === undefined) return { lo: 0, hi: 0 }
  const own = { lo: row, hi: row + 1 }
  return picked === null ? own : cutRows(rowsIn(picked, places), own)
}

function cellsOf(asked: AskedExport, source: Source, place: ListedPlace): RawCell[] {
  const { rows, span, query, locale, picked } = asked
  const rowsFor = (q: Quantity): Rows => {
    if (rows.by === 'site' || rows.by === 'reporter') return ownRow(asked, q, place.id)
    return heldRows(q.places, picked, rows.by === 'area' ? place.path : undefined)
  }
  const { quantity } = source
  const { value, state, reported, expected } = total(quantity, rowsFor(quantity), span)
  const cells: RawCell[] = [value]
  if (source.now) {
    const now = total(source.now, rowsFor(source.now), span).value
    cells.push(now, now === null || value === null ? null : now - value)
  }
  if (query.compare !== 'none')
    cells.push(change(quantity, rowsFor(quantity), span, query.compare).difference)
  return [...cells, state, stateWords[locale][state], reported, expected]
}
