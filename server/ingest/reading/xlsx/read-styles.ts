import type { ZipEntry } from '#server/ingest/reading/zip/entries.ts'
import { type NumberKind, numberKindOf } from './number-kind.ts'
import { readXml } from './parse-xml.ts'

/** What each cell style makes of a number, by the style's index. */
export function readStyles(entry: ZipEntry | null): NumberKind[] {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  if (entry)
    readXml(entry, {
      open(name, { numFmtId, formatCode }) {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
        else if (name === 'cellXfs') inCells = true
        else if (name === 'xf' && inCells) formats.push(Number(numFmtId ?? 0))
      },
      close(name) {
        if (name === 'cellXfs') inCells = false
      },
    })
  return formats.map((id) => numberKindOf(id, codes.get(id)))
}
