import type { AllDays } from '#server/exports/days/place-days.ts'
import type { Column, DescribedPlace, Row, Table } from '#server/exports/table.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { toDay } from '#src/domain/days.ts'

export interface Geography {
  /** Outlines of areas by code, in force on the last day. */
  outlines: ReadonlyMap<string, MultiPolygonCoordinates>
  /** Ids of the columns that say what a place is. */
  columns: readonly Column[]
  /** What is true of all: a member `lookout` of the collection. */
  about: object
}

/** A feature a place, sites as points and areas as their outlines; the row's cells are its properties by column. */
export function tableFeatures(table: Table, geography: Geography): AsyncGenerator<string> {
  return collection(geography.about, features())
  async function* features() {
    for await (const block of table.blocks())
      for (const row of block) yield featureOf(row.place, propertiesOf(table, row), geography)
  }
}

/** A feature a place; each figure is a list with one entry for each of the collection's `days`. */
export function dayFeatures(
  all: AllDays,
  days: readonly string[],
  geography: Geography,
): AsyncGenerator<string> {
  return collection({ ...geography.about, days }, features())
  async function* features() {
    for await (const { place, lists } of all.places()) {
      const properties: Record<string, unknown> = {}
      geography.columns.forEach(({ id }, i) => {
        properties[id] = plainCell(place.cells[i]!)
      })
      yield featureOf(place, { ...properties, ...lists }, geography)
    }
  }
}

async function* collection(about: object, features: AsyncIterable<string>): AsyncGenerator<string> {
  const pace = paceOf({})
  yield `{"type":"FeatureCollection","lookout":${JSON.stringify(about)},"features":[`
  let joint = '\n'
  for await (const feature of features) {
    yield joint + feature
    joint = ',\n'
    await pace(0)
  }
  yield '\n]}\n'
}

function featureOf(place: DescribedPlace, properties: object, { outlines }: Geography): string {
  const outline = outlines.get(place.id)
  const geometry = place.point
    ? { type: 'Point', coordinates: place.point }
    : outline
      ? { type: 'MultiPolygon', coordinates: outline }
      : null
  return JSON.stringify({ type: 'Feature', id: place.id, geometry, properties })
}

function propertiesOf({ columns }: Table, { cells }: Row): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ id }, i) => [id, plainCell(cells[i]!)]))
}

function plainCell(cell: RawCell): string | number | boolean | null {
  return cell !== null && typeof cell === 'object' ? toDay(cell.day) : cell
}
