import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { KnownPlace } from '#server/ingest/understanding/places/place-book.ts'
import type { Rules } from '#server/ingest/understanding/plan/measure-rules.ts'
import type { Plan } from '#server/ingest/understanding/plan/plan.ts'
import { cellAddress } from '#server/ingest/understanding/text/cell-address.ts'
import { toDay } from '#src/domain/days.ts'
import { periodOn, periodsOf } from '#src/domain/duties/reporting.ts'
import type { SheetReader } from './sheet-reader.ts'

/**
 * Refuses the rows of an area that the file also has areas inside of, for the same measure and day: most such rows are totals that
 * nothing labels, and their figures would count twice. Where the catalogue expects both, both stay.
 */
export function refuseDoubles(
  reader: SheetReader,
  plan: Plan,
  { rules }: Rules,
  { places }: Knowledge,
): void {
  const { columns } = reader
  const outer = areasAround(columns, places.all)
  if (outer.size === 0) return
  const said = new Map<string, number>()
  const cellOf = (at: number, place: number) => `${columns.measure[at]} ${columns.day[at]} ${place}`
  for (let at = 0; at < columns.length; at++) {
    if (Number.isNaN(columns.value[at])) continue
    for (const place of outer.get(columns.place[at]!) ?? [])
      if (!said.has(cellOf(at, place))) said.set(cellOf(at, place), at)
  }
  const isExpected = (at: number) => {
    const { path, kind } = places.all[columns.place[at]!]!
    const { reporting } = rules[columns.measure[at]!]!.measure
    return (
      periodOn(periodsOf(reporting, { path, by: kind as KnownPlace['kind'] & 'town' }), columns.day[at]!) !==
      null
    )
  }
  const refused = new Set<number>()
  for (let at = 0; at < columns.length; at++) {
    const inner = said.get(cellOf(at, columns.place[at]!))
    if (
      inner === undefined ||
      Number.isNaN(columns.value[at]) ||
      refused.has(columns.row[at]!) ||
      (isExpected(at) && isExpected(inner))
    )
      continue
    refused.add(columns.row[at]!)
    reader.findings.add({
      severity: 'fault',
      code: 'not-a-reporter',
      why: 'holds-others',
      row: columns.row[at]!,
      column: plan.place < 0 ? columns.column[at]! : plan.place,
      header: plan.headers[plan.place < 0 ? columns.column[at]! : plan.place] ?? '',
      found: places.all[columns.place[at]!]!.name,
      args: {
        place: places.all[columns.place[at]!]!.name,
        other: places.all[columns.place[inner]!]!.name,
        cell: cellAddress(columns.row[inner]!, columns.column[inner]!),
        day: toDay(columns.day[at]!),
      },
      within: null,
      candidates: [],
    })
  }
  leaveOut(reader, refused)
}

/** The areas of the file around each area of the file, by index. */
function areasAround(
  { place, length }: SheetReader['columns'],
  all: readonly KnownPlace[],
): ReadonlyMap<number, readonly number[]> {
  const used = new Uint8Array(all.length)
  for (let at = 0; at < length; at++) used[place[at]!] = 1
  const areas = all.flatMap(({ type }, one) => (used[one] === 1 && type === 'area' ? [one] : []))
  const byId = new Map(areas.map((one) => [all[one]!.id, one]))
  return new Map(
    areas.flatMap((one) => {
      const around = all[one]!.path.split('/')
        .slice(0, -1)
        .flatMap((code) => byId.get(code) ?? [])
      return around.length > 0 ? [[one, around] as const] : []
    }),
  )
}

function leaveOut(reader: SheetReader, refused: ReadonlySet<number>): void {
  if (refused.size === 0) return
  const { columns } = reader
  let kept = 0
  for (let at = 0; at < columns.length; at++) if (!refused.has(columns.row[at]!)) columns.move(at, kept++)
  columns.cut(kept)
  reader.accepted -= refused.size
}
