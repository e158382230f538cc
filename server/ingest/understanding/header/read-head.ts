import type { OpenedSheet, RawRow } from '#server/ingest/reading/sheet.ts'

/** The rows of a sheet numbered up to `last`, or its first `limit` rows. */
export async function readHead(sheet: OpenedSheet, last: number, limit = Infinity): Promise<RawRow[]> {
  const head: RawRow[] = []
  if (last < 1) return head
  for await (const rows of sheet.rows())
    for (const row of rows) {
      if (row.number > last || head.length >= limit) return head
      head.push(row)
    }
  return head
}
