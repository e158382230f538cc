import { describe, expect, test } from 'vitest'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import { toDay } from '#src/domain/days.ts'
import { sheetOf } from '#tests/doubles/sheets.ts'
import { knowledgeFor, readAsProposed } from '#tests/doubles/understanding.ts'
import { isAbsent, paths, readShared } from './shanghai.ts'

/** Neither file has a comma inside quotes. */
const cellsOf = (path: string) =>
  readShared(path)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))

const knowledge = knowledgeFor()

/** What a person decides for a city's file: the place, and what some of its columns measure. */
const decide =
  (headers: readonly string[], measured: Readonly<Record<string, string>>) =>
  (mapping: SheetMapping): SheetMapping => ({
    ...mapping,
    fixed: { ...mapping.fixed, place: '310000' },
    columns: mapping.columns.map((use, i) =>
      measured[headers[i]!] === undefined ? use : { role: 'value', measure: measured[headers[i]!] },
    ),
  })

describe.skipIf(isAbsent)('the series of ../shared/data', () => {
  test('79 days of the city, blanks and all', async () => {
    const [headers = [], ...rows] = cellsOf('reference-only/shanghai-city-daily.csv')
    const measured = { 确诊病例: 'gate-refusals', 无症状感染者: 'gate-entries', 治愈出院: 'enterprises' }
    const { proposal, understood } = await readAsProposed(
      sheetOf([headers, ...rows]),
      knowledge,
      decide(headers, measured),
    )
    expect(proposal.mapping.columns[0]).toEqual({ role: 'day' })
    expect(proposal.questions.map(({ ask }) => ask)).toEqual(['measure', 'place'])
    expect(rows).toHaveLength(79)
    expect(understood.counts).toMatchObject({ read: 79, accepted: 79, rejected: 0, blanks: 0 })
    const { candidates } = understood
    for (const [header, measure] of Object.entries(measured)) {
      const column = headers.indexOf(header)
      const expected = rows.flatMap((row) =>
        row[column] === '' ? [] : [`${row[0]!.replace(/(....)(..)(..)/, '$1-$2-$3')} ${Number(row[column])}`],
      )
      const found = Array.from(candidates.value, (value, i) => [i, value] as const)
        .filter(([i]) => candidates.measures[candidates.measure[i]!] === measure)
        .map(([i, value]) => `${toDay(candidates.day[i]!)} ${value}`)
      expect(found, header).toEqual(expected)
    }
  })

  test('23 days of imported cases, two columns added up', async () => {
    const [headers = [], ...rows] = cellsOf(paths.series)
    const columns = headers.flatMap((header, i) => (header.startsWith('新增境外输入性') ? [i] : []))
    expect(columns).toHaveLength(2)
    const measured = Object.fromEntries(columns.map((column) => [headers[column]!, 'overseas-arrivals']))
    const { proposal, understood } = await readAsProposed(
      sheetOf([headers, ...rows]),
      knowledge,
      decide(headers, measured),
    )
    expect(proposal.mapping.columns[headers.indexOf('date')]).toEqual({ role: 'day' })
    expect(understood.counts).toMatchObject({ read: 23, accepted: 23, observations: 23 })
    const { candidates } = understood
    expect(Array.from(candidates.value, (value, i) => `${toDay(candidates.day[i]!)} ${value}`)).toEqual(
      rows.map(
        (row) =>
          `${row[headers.indexOf('date')]} ${columns.reduce((sum, column) => sum + Number(row[column]), 0)}`,
      ),
    )
    expect(candidates.notes.get(0)?.qualifier).toBe(
      '新增境外输入性新冠肺炎确诊病例 6 + 新增境外输入性无症状感染者 2',
    )
  })
})
