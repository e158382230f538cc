import fc from 'fast-check'
import type { Merge, RawCell } from '#server/ingest/reading/sheet.ts'
import { committees, dayNumberOf, isoOf, measures, someDays } from './known.ts'
import type { MessySheet } from './messy.ts'
import { brokenFigures, dayStyles, figureStyles, nothings } from './writing.ts'

/** Names that no place has, and that stand where one should. */
const unknownNames = ['蟠尨居委会', '不存在社区']
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const plan = fc.record({
  /** By one measure of the title, or with a row for each. */
  layout: fc.constantFrom('title', 'measures', 'towns above'),
  places: fc.shuffledSubarray(
    committees.filter(({ repeats }) => !repeats),
    { minLength: 2, maxLength: 6 },
  ),
  unknown: fc.option(fc.constantFrom(...unknownNames), { freq: 3 }),
  hasTowns: fc.boolean(),
  days: someDays(5),
  measures: fc.shuffledSubarray([...measures], { minLength: 1 }),
  dayStyle: fc.constantFrom(...dayStyles),
  values: fc.infiniteStream(fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.constant(null))),
  figures: fc.infiniteStream(fc.constantFrom(...figureStyles)),
  nothing: fc.infiniteStream(fc.constantFrom(...nothings)),
  breaks: fc.infiniteStream(
    fc.oneof(
      { weight: 30, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...brokenFigures) },
    ),
  ),
  hasTotal: fc.boolean(),
})

/** A sheet with a place a column and a day, or a day and a measure, a row. */
export const sheetByPlace: fc.Arbitrary<MessySheet> = plan.map((choice) => {
  const { layout, dayStyle, hasTotal } = choice
  const isLong = layout === 'measures'
  const places = layout === 'towns above' ? byTown(choice.places) : choice.places
  const unknown = layout === 'towns above' ? null : choice.unknown
  const next = <T>(stream: fc.Stream<T>): T => stream.next().value as T
  const rows: RawCell[][] = [[`${isLong ? '各居委会' : choice.measures[0]!.zh}统计`]]
  const merges: Merge[] = []
  const before = isLong ? ['日期', '指标'] : ['日期']
  const nameOf = ({ name, around }: (typeof places)[number]) =>
    choice.hasTowns && layout !== 'towns above' ? around + name : name
  const after = hasTotal ? ['合计'] : []
  if (layout === 'towns above')
    rows.push(['', ...places.map(({ around }, i) => (around === places[i - 1]?.around ? '' : around))])
  rows.push([...before, ...places.map(nameOf), ...(unknown === null ? [] : [unknown]), ...after])
  const sheet: MessySheet = {
    rows,
    merges,
    lines: [],
    faults: [],
    counts: { read: 0, rejected: 0, totals: 0, footnotes: 0, blanks: 0, repeatedHeaders: 0, titles: 1 },
    answers: { year: 2022, dayOrder: 'month-first' },
  }
  // A single town above is a title as good as any.
  if (layout === 'towns above' && new Set(places.map(({ around }) => around)).size === 1)
    sheet.counts.titles++
  for (const day of choice.days)
    for (const measure of isLong ? choice.measures : choice.measures.slice(0, 1)) {
      const written = dayStyle.write(2022, day.month, day.date, dayNumberOf(day))
      const cells: RawCell[] = isLong ? [written, measure.zh] : [written]
      const lines: string[] = []
      const faults: string[] = []
      for (const place of [...places, ...(unknown === null ? [] : [null])]) {
        const value = next(choice.values)
        const broken = next(choice.breaks)
        const at = `${letters[cells.length]}${rows.length + 1}`
        if (value === null) cells.push(next(choice.nothing))
        else if (broken && place) {
          cells.push(broken[0])
          faults.push(`${broken[1]} ${at}`)
        } else {
          const how = place ? next(choice.figures) : figureStyles[0]!
          const cell = how.write(value, measure.unit) ?? String(value)
          cells.push(cell)
          const words = how.estimated ? ` estimated ${cell}` : ''
          if (place) lines.push(`${measure.id} ${place.code} ${isoOf(day)} ${value}${words}`)
          else faults.push(`unknown-place ${at}`)
        }
      }
      rows.push([...cells, ...after.map(() => '7')])
      sheet.counts.read++
      if (faults.length > 0) sheet.counts.rejected++
      else sheet.lines.push(...lines)
      sheet.faults.push(...faults)
    }
  return sheet
})

const byTown = <T extends { around: string }>(places: readonly T[]) =>
  places.toSorted((a, b) => a.around.localeCompare(b.around))
