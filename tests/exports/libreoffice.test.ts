import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { openTown, type Reported, token } from '#tests/api/town.ts'
import { emptyDatabase } from '#tests/doubles/database.ts'

/** What a spreadsheet makes of our files: LibreOffice opens them without a window and writes the first sheet as CSV. */

const from = '2022-01-01'
const reports: Reported[] = ['c1', 'c2', 'c3'].flatMap((place, row) =>
  Array.from({ length: 60 }, (_, i) => ({
    measure: 'firms',
    place,
    day: toDay(toDayNumber(from) + i),
    value: row === 1 && i % 5 === 0 ? 0 : (i * 7 + row) / 4,
    at: '2022-03-09T20:00:00+08:00',
  })),
)
const sum = reports.reduce((all, { value }) => all + (value ?? 0), 0)

function office(): string | null {
  for (const program of ['soffice', 'libreoffice']) {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' })
      return program
    } catch {
      // Not this one.
    }
  }
  return null
}

const program = office()
let town: Awaited<ReturnType<typeof openTown>>
const folder = mkdtempSync(join(tmpdir(), 'lookout-office-'))
beforeAll(async () => {
  town = await openTown(await emptyDatabase('pglite'), reports)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await town.context.live.close()
  await town.context.db.close()
})

async function opened(format: 'csv' | 'xlsx'): Promise<Record<string, string>[]> {
  const response = await town.get(
    `/api/exports?format=${format}&form=rows&measures=firms&from=${from}&to=2022-03-01&lang=zh`,
    { authorization: `Bearer ${token}` },
  )
  const file = join(folder, `${format}.${format}`)
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
  const out = join(folder, format)
  // 44: comma, 34: quote, 76: UTF-8, both in and out.
  await promisify(execFile)(program ?? '', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    ...(format === 'csv' ? ['--infilter=CSV:44,34,76'] : []),
    '--convert-to',
    'csv:Text - txt - csv (StarCalc):44,34,76',
    '--outdir',
    out,
    file,
  ])
  const text = readFileSync(join(out, `${format}.csv`), 'utf8').replace(/^\uFEFF/, '')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

test.skipIf(program === null)(
  program === null
    ? 'LibreOffice is not installed here: nothing to open files with'
    : 'LibreOffice finds the same totals and states in CSV and XLSX',
  async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const rows = await opened(format)
      expect(rows).toHaveLength(reports.length)
      expect(rows.reduce((all, row) => all + Number(row.数值), 0)).toBeCloseTo(sum, 6)
      expect(rows.filter((row) => row.状态 === '已报零')).toHaveLength(
        reports.filter(({ value }) => value === 0).length,
      )
      expect(rows.map((row) => row.名称).filter((name) => name?.includes('HYPERLINK'))).toHaveLength(60)
      expect(new Set(rows.map((row) => row.日期)).size).toBe(60)
    }
  },
)
