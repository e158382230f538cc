import type { Merge, RawRow } from '#server/ingest/reading/sheet.ts'
import { findHeader, type HeaderRange, widthOf } from '#server/ingest/understanding/header/find-header.ts'
import { type Header, headerColumns } from '#server/ingest/understanding/header/header-columns.ts'
import { shapeOf } from '#server/ingest/understanding/header/shape.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { KeptMapping } from '#src/contract/handing-in/imports.ts'

export interface ChosenHeader {
  header: Header
  shape: string
  /** As the file numbers its rows; 0 and 0: none. */
  rows: { from: number; to: number }
  kept: KeptMapping | null
}

const widest = 2000
const firstRows = 20
const mostLevels = 3

/** The header whose words are known best or, where a mapping was kept for other rows of the sheet's beginning, those. */
export async function chooseHeader(
  sample: readonly RawRow[],
  merges: readonly Merge[],
  knowledge: Knowledge,
  kept: readonly KeptMapping[],
): Promise<ChosenHeader> {
  const width = Math.min(widest, widthOf(sample))
  const chosen = async (range: HeaderRange | null): Promise<ChosenHeader> => {
    const own = range ? sample.slice(range.from, range.to + 1) : []
    const header = headerColumns(own, merges, width)
    const shape = await shapeOf(header.headers)
    const rows = { from: own[0]?.number ?? 0, to: own.at(-1)?.number ?? 0 }
    return { header, shape, rows, kept: (range && kept.find((one) => one.shape === shape)) ?? null }
  }
  const best = await chosen(findHeader(sample, merges, knowledge))
  if (best.kept || kept.length === 0) return best
  for (let from = 0; from < Math.min(firstRows, sample.length); from++)
    for (let to = from; to < Math.min(from + mostLevels, sample.length); to++) {
      const other = await chosen({ from, to })
      if (other.kept) return other
    }
  return best
}
