import type { SheetContent } from '#server/spreadsheets/content.ts'
import { writeXlsx } from '#server/spreadsheets/write-xlsx.ts'

/** The bytes of a workbook that the writer makes. */
export async function written(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  return new Uint8Array(await new Response(writeXlsx(sheets)).arrayBuffer())
}
