import type { Column, Findings } from '#server/ingest/import/finding.ts'
import { columnFor, type Role } from '#server/ingest/import/read/roles.ts'
import type { TableFile } from '#server/ingest/import/read/source-file.ts'
import { headersOf, isTooWide, type Row } from '#server/ingest/import/read/table.ts'
import type { SiteKind } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { NamedWhere } from './area-finder.ts'
import { attributeColumns, readAttributes } from './attributes.ts'
import { coordinateColumns } from './coordinate-columns.ts'
import { fixRow } from './fix-row.ts'
import { kindNamed, kindOfFile } from './kind-of.ts'
import { type ReadPoint, readPoint } from './read-point.ts'

/** A sound row of a site table, before its area and id are found. */
export interface SiteRow extends ReadPoint {
  file: string
  row: number
  id: string | null
  idColumn: Column | null
  kind: string
  name: string
  where: NamedWhere
  attributes: Site['attributes']
}

export function readSiteRows(source: TableFile, kinds: readonly SiteKind[], findings: Findings): SiteRow[] {
  const { file, table, named, options } = source
  const column = (role: Role) => columnFor(role, table, named)
  const columns = { id: column('id'), name: column('name'), kind: column('kind') }
  const where = { code: column('area'), district: column('district'), town: column('town') }
  const fileKind = columns.kind && !options.kind ? null : kindOfFile(source, kinds, findings)
  const pairs = coordinateColumns(file, table, named, options, findings)
  if (!columns.name) findings.add('missing-column', { file }, { role: 'name', headers: headersOf(table) })
  if (!columns.name || !pairs || (!fileKind && !columns.kind)) return []
  const attributes = new Map(kinds.map((kind) => [kind, attributeColumns(table, kind)]))
  noteUnused(
    source,
    [
      ...Object.values(columns),
      ...Object.values(where),
      ...pairs.flatMap(({ lon, lat }) => [lon, lat]),
      ...[...attributes.values()].flat().map((one) => one.column),
    ],
    findings,
  )

  const readRow = (given: Row): SiteRow[] => {
    const row = fixRow(given, pairs, where.town, options.fix ?? [])
    if (isTooWide(file, table, row, findings)) return []
    const cell = (one: Column | null) => (one && row.cells[one.index]) || null
    const at = (one: Column | null) => ({ file, row: row.number, ...(one && { column: one }) })
    const point = readPoint(file, row, pairs, findings)
    if (!point) return []
    const name = cell(columns.name)
    if (!name) findings.add('required', at(columns.name), {})
    const kind = fileKind ?? readKind(cell(columns.kind), at(columns.kind), kinds, findings)
    const values = kind && readAttributes(file, row, attributes.get(kind) ?? [], findings)
    const id = cell(columns.id)
    const badId = id !== null && /[\s/]|^~/.test(id)
    if (badId) findings.add('bad-code', at(columns.id), { found: id })
    if (!name || !kind || !values || badId) return []
    return [
      {
        ...point,
        file,
        row: row.number,
        id,
        idColumn: columns.id,
        kind: kind.id,
        name,
        where: { code: cell(where.code), district: cell(where.district), town: cell(where.town) },
        attributes: values,
      },
    ]
  }
  return table.rows.flatMap(readRow)
}

function readKind(
  text: string | null,
  at: Parameters<Findings['add']>[1],
  kinds: readonly SiteKind[],
  findings: Findings,
): SiteKind | null {
  const kind = text === null ? null : (kindNamed(text, kinds) ?? null)
  const choices = kinds.map(({ id, name }) => `${id}（${name.zh}）`).join('、')
  if (text === null) findings.add('required', at, {})
  else if (!kind) findings.add('invalid-choice', at, { found: text, choices })
  return kind
}

function noteUnused({ file, table }: TableFile, used: readonly (Column | null)[], findings: Findings): void {
  const unused = table.columns.filter((column) => !used.includes(column)).map((column) => column.header)
  if (unused.length > 0) findings.add('unused-columns', { file }, { headers: unused.join('、') })
}
