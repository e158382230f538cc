import type { Cells } from '#server/db/cells/cells.ts'
import type { BulkSession } from '#server/db/engines/engine.ts'

const cellsPerQuery = 50_000

/** The cells that a batch changed, in the order of the observations' index, without what it said of them. */
export async function cellsOfBatch(session: Pick<BulkSession, 'all'>, batch: number): Promise<Cells> {
  const changes = await session.all<{ seq: number; measure: number; rows: number }>(
    'select seq, measure, rows from changes where batch = $1 order by measure',
    [batch],
  )
  const length = changes.reduce((sum, { rows }) => sum + rows, 0)
  const cells = {
    length,
    town: new Int32Array(length),
    place: new Int32Array(length),
    day: new Int32Array(length),
    measure: new Int16Array(length),
    key: new Int16Array(length),
    flags: new Int16Array(length),
    value: new Float64Array(length).fill(Number.NaN),
    qualifiers: new Map<number, string>(),
    reasons: new Map<number, string>(),
  }
  let at = 0
  for (const { seq, measure, rows } of changes) {
    const end = at + rows
    cells.measure.fill(measure, at, end)
    let behind = [-1, 0, 0]
    while (at < end) {
      const [page] = await session.all<{ cells: string | null }>(pageOfCells, [measure, seq, ...behind])
      if (!page?.cells) throw new Error(`Change ${seq} has fewer than its ${rows} rows`)
      for (const text of page.cells.split(',')) {
        const [town, place, key, day] = text.split(' ').map(Number) as [number, number, number, number]
        cells.town[at] = town
        cells.place[at] = place
        cells.key[at] = key
        cells.day[at] = day
        behind = [place, key, day]
        at++
      }
    }
  }
  return cells
}

const pageOfCells = `
  select string_agg(concat_ws(' ', town, place, key, day), ',' order by place, key, day) as cells from (
    select town, place, key, day from observations
    where measure = $1 and seq = $2 and (place, key, day) > ($3::int4, $4::int2, $5::int4)
    order by place, key, day limit ${cellsPerQuery}
  ) page`
