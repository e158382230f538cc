import type { Database } from '#server/db/database.ts'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'

export interface OutlineToSave {
  code: string
  /** Day number from which it is in force. */
  validFrom: number
  /** WGS-84. */
  coordinates: MultiPolygonCoordinates
  /** A point inside it, for labels. */
  point: readonly [lon: number, lat: number] | null
  source: string
  datum: string
}

/** Outlines in force from a day on, in one transaction; those before them stay for the days before. */
export async function saveOutlines(
  db: Database,
  outlines: readonly OutlineToSave[],
  { author, now }: { author: string; now: number },
): Promise<void> {
  await db.sql.transaction().execute(async (tx) => {
    await tx.selectFrom('head').select('id').forUpdate().executeTakeFirstOrThrow()
    for (const { code, validFrom, coordinates, point, source, datum } of outlines) {
      const row = {
        coordinates: JSON.stringify(coordinates),
        source,
        datum,
        recorded_at: now,
        author,
      }
      await tx
        .insertInto('outlines')
        .values({ code, valid_from: validFrom, ...row })
        .onConflict((conflict) => conflict.columns(['code', 'valid_from']).doUpdateSet(row))
        .execute()
      const { newest } = await tx
        .selectFrom('outlines')
        .select(({ fn }) => fn.max('valid_from').as('newest'))
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
      if (newest === validFrom && point)
        await tx
          .updateTable('areas')
          .set({ schematic: 0, lon: point[0], lat: point[1] })
          .where('code', '=', code)
          .execute()
    }
    await tx
      .updateTable('head')
      .set(({ eb }) => ({ places_revision: eb('places_revision', '+', 1) }))
      .execute()
  })
}
