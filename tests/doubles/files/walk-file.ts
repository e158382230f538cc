import { openFile } from '#server/ingest/reading/open-file.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { OpenedSheet, RawCell, RawRow } from '#server/ingest/reading/sheet.ts'

/** All rows of a sheet. */
export async function rowsOf(sheet: OpenedSheet | undefined): Promise<RawRow[]> {
  const rows: RawRow[] = []
  if (sheet) for await (const chunk of sheet.rows()) rows.push(...chunk)
  return rows
}

/** All cells of a file's first sheet. */
export async function cellsIn(name: string, bytes: Uint8Array): Promise<(readonly RawCell[])[]> {
  const { sheets } = await openFile(name, bytes)
  return (await rowsOf(sheets[0])).map(({ cells }) => cells)
}

/** Opens a file and reads all of it: why it cannot be read, or null where it can. Anything else that is thrown goes on. */
export async function failureOf(
  name: string,
  bytes: Uint8Array,
): Promise<Pick<ReadFailure, 'code' | 'args'> | null> {
  try {
    const { sheets } = await openFile(name, bytes)
    for (const sheet of sheets) await rowsOf(sheet)
    return null
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    return { code: error.code, args: error.args }
  }
}
