import { sql } from 'kysely'
import type { Database } from '#server/db/database.ts'
import type { Area, MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { comparePaths } from '#src/domain/places.ts'

/** Every area, in path order. */
export async function readAreas(db: Database): Promise<Area[]> {
  const rows = await db.sql.selectFrom('areas').selectAll().execute()
  return rows
    .map(({ name_en, aliases, lon, lat, level, schematic, ...area }) => ({
      ...area,
      level: level as Area['level'],
      nameEn: name_en,
      schematic: schematic === null ? null : schematic === 1,
      aliases: JSON.parse(aliases) as string[],
      point: lon === null || lat === null ? null : ([lon, lat] as [number, number]),
    }))
    .sort((a, b) => comparePaths(a.path, b.path))
}

/** The outlines in force on a day (default: the newest), by area code. */
export async function readOutlines(
  db: Database,
  day?: number,
): Promise<Map<string, MultiPolygonCoordinates>> {
  let query = db.sql
    .selectFrom('outlines')
    .select(['code', 'coordinates'])
    .orderBy('code')
    .orderBy('valid_from')
  if (day !== undefined) query = query.where('valid_from', '<=', day)
  const rows = await query.execute()
  return new Map(rows.map((row) => [row.code, JSON.parse(row.coordinates) as MultiPolygonCoordinates]))
}

/** The days (numbers) from which an outline took the place of an earlier one. */
export async function redrawnDays(db: Database): Promise<number[]> {
  const { rows } = await sql<{ day: number }>`
    select distinct valid_from as day from outlines o
    where exists (select 1 from outlines e where e.code = o.code and e.valid_from < o.valid_from)
    order by valid_from`.execute(db.sql)
  return rows.map(({ day }) => day)
}
