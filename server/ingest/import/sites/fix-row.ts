import type { Column } from '#server/ingest/import/finding.ts'
import { isPair, parseNumber } from '#server/ingest/import/read/numbers.ts'
import type { Row } from '#server/ingest/import/read/table.ts'
import type { PointFix } from '#src/contract/handing-in/place-imports.ts'
import type { CoordinatePair } from './coordinate-columns.ts'

/** The row with its coordinates where they belong; as it was where none of the fixes asked for is about it. */
export function fixRow(
  row: Row,
  pairs: readonly CoordinatePair[],
  town: Column | null,
  fixes: readonly PointFix[],
): Row {
  let cells = row.cells
  for (const { lon, lat } of pairs) {
    if (fixes.includes('split')) cells = split(cells, lon, lat, town)
    if (fixes.includes('swap')) cells = swap(cells, lon, lat)
  }
  return cells === row.cells ? row : { ...row, cells }
}

/** The word that the pair pushed out of its place goes back to the town's column, where that is empty. */
function split(cells: readonly string[], lon: Column, lat: Column, town: Column | null): readonly string[] {
  const text = cells[lon.index] ?? ''
  if (!isPair(text)) return cells
  const [first = '', second = ''] = text.trim().split(/\s*[,，;；\s]\s*/)
  const mended = [...cells]
  const displaced = mended[lat.index] ?? ''
  mended[lon.index] = first
  mended[lat.index] = second
  if (town && displaced !== '' && parseNumber(displaced) === null && (mended[town.index] ?? '') === '') {
    while (mended.length <= town.index) mended.push('')
    mended[town.index] = displaced
  }
  return mended
}

function swap(cells: readonly string[], lon: Column, lat: Column): readonly string[] {
  const [x, y] = [parseNumber(cells[lon.index] ?? ''), parseNumber(cells[lat.index] ?? '')]
  if (x === null || y === null || Math.abs(y) <= 90 || Math.abs(x) > 90) return cells
  const mended = [...cells]
  mended[lon.index] = cells[lat.index]!
  mended[lat.index] = cells[lon.index]!
  return mended
}
