import type { Findings } from '#server/ingest/import/finding.ts'
import type { Area } from '#src/contract/areas.ts'
import { AreaLevel } from '#src/contract/catalog.ts'
import { municipalityName } from './city-code.ts'
import type { AreaRow } from './read-hierarchy.ts'

const levels = AreaLevel.options

/** The tree of all rows, ancestors first, whatever order they came in. Faults are told; what hangs on them is left out. */
export function buildAreaTree(
  rows: readonly AreaRow[],
  root: { code: string; name: string } | null,
  findings: Findings,
): Area[] {
  const byCode = uniqueRows(rows, findings)
  addRoot(byCode, rows, root, findings)
  const areas = new Map<string, Area>()
  const place = (row: AreaRow, trail: ReadonlySet<string>): Area | null => {
    const known = areas.get(row.code)
    if (known) return known
    const parentRow = row.parent === null ? null : byCode.get(row.parent)
    const parent =
      parentRow && !trail.has(parentRow.code) ? place(parentRow, new Set([...trail, row.code])) : null
    if (row.parent !== null && !parent) {
      if (!parentRow) findings.add('unknown-parent', at(row), { parent: row.parent })
      return null
    }
    const level = row.level ?? levelOf(row.code, parent)
    if (!level || (parent && levels.indexOf(level) <= levels.indexOf(parent.level))) {
      findings.add('wrong-level', at(row), { name: row.name, parent: parent?.name ?? '' })
      return null
    }
    const area: Area = {
      code: row.code,
      name: row.name,
      nameEn: row.nameEn,
      parent: parent?.code ?? null,
      level,
      path: parent ? `${parent.path}/${row.code}` : row.code,
      aliases: row.aliases,
      point: null,
      schematic: null,
    }
    areas.set(area.code, area)
    return area
  }
  for (const row of byCode.values()) place(row, new Set([row.code]))
  return [...areas.values()]
}

const at = (row: AreaRow) => ({
  file: row.file,
  row: row.row,
  ...(row.parentColumn && { column: row.parentColumn }),
})

function uniqueRows(rows: readonly AreaRow[], findings: Findings): Map<string, AreaRow> {
  const byCode = new Map<string, AreaRow>()
  for (const row of rows) {
    const other = byCode.get(row.code)
    if (!other) byCode.set(row.code, row)
    else if (municipalityName(row.code) === null)
      findings.add(
        'duplicate-code',
        { file: row.file, row: row.row, column: 'code' },
        { code: row.code, other: `${other.file}:${other.row}` },
      )
  }
  return byCode
}

/** Tables seldom hold the city itself: it is the one parent that no row has, if we know its name. */
function addRoot(
  byCode: Map<string, AreaRow>,
  rows: readonly AreaRow[],
  given: { code: string; name: string } | null,
  findings: Findings,
): void {
  const isCity = (code: string) => /^\d{4}00$/.test(code)
  const wanted = new Set(rows.map((row) => row.parent).filter((code) => code !== null && !byCode.has(code)))
  for (const code of wanted) {
    if (code === null || !(isCity(code) || code === given?.code)) continue
    const name = given?.code === code ? given.name : municipalityName(code)
    if (!name) findings.add('root-unknown', { file: rows[0]!.file }, { code })
    byCode.set(code, derivedRoot(code, name ?? code))
  }
  const top = [...byCode.values()].filter((row) => row.parent === null)
  if (given && !byCode.has(given.code)) {
    byCode.set(given.code, derivedRoot(given.code, given.name))
    for (const row of top) row.parent = given.code
  } else if (top.length > 1)
    findings.add(
      'several-roots',
      { file: top[0]!.file },
      {
        codes: top
          .slice(0, 8)
          .map((row) => row.code)
          .join('、'),
      },
    )
}

function derivedRoot(code: string, name: string): AreaRow {
  const spoken = name.replace(/市$/, '')
  const aliases = spoken === name ? [] : [spoken]
  return { code, name, nameEn: null, aliases, parent: null, parentColumn: null, file: '', row: 0 }
}

function levelOf(code: string, parent: Area | null): AreaLevel | null {
  if (/^\d{6}$/.test(code)) return code.endsWith('00') ? 'city' : 'district'
  if (/^\d{9}$/.test(code)) return 'town'
  if (/^\d{12}$/.test(code)) return 'committee'
  return parent ? (levels[levels.indexOf(parent.level) + 1] ?? null) : 'city'
}
