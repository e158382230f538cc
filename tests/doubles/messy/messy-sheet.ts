import fc from 'fast-check'
import type { Merge, RawCell } from '#server/ingest/reading/sheet.ts'
import { sheetByPlace } from './by-place-sheet.ts'
import { committees, dayNumberOf, isoOf, type KnownPlace, measures, someDays } from './known.ts'
import type { MessySheet } from './messy.ts'
import {
  brokenDayParts,
  brokenFigures,
  type DayStyle,
  dayPartStyles,
  dayStyles,
  figureStyles,
  nothings,
} from './writing.ts'

type KnownDay = { month: number; date: number }
type Measure = (typeof measures)[number]

/** Names and numbers of persons in the sheet: they must be nowhere else. */
export const persons = ['张三丰', '李四光', '13812345678', '310118197001011234']

const layouts = ['long', 'measures', 'title day', 'wide', 'two levels', 'keys'] as const

const plan = fc.record({
  layout: fc.constantFrom(...layouts),
  places: fc.shuffledSubarray([...committees], { minLength: 1, maxLength: 7 }),
  days: someDays(4),
  measures: fc.shuffledSubarray([...measures], { minLength: 1 }),
  naming: fc.constantFrom('code', 'name', 'town and name', 'within'),
  dayStyle: fc.constantFrom(...dayStyles),
  /** The day in three columns, or in one. */
  dayParts: fc.option(fc.constantFrom(...dayPartStyles), { freq: 2 }),
  dayBreaks: fc.infiniteStream(
    fc.oneof(
      { weight: 20, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...brokenDayParts) },
    ),
  ),
  headStyle: fc.constantFrom(...dayStyles.filter(({ heads }) => heads)),
  values: fc.infiniteStream(
    fc.oneof(
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 90 }).map((n) => n * 1000),
      fc.constant(null),
    ),
  ),
  figures: fc.infiniteStream(fc.constantFrom(...figureStyles)),
  nothing: fc.infiniteStream(fc.constantFrom(...nothings)),
  breaks: fc.infiniteStream(
    fc.oneof(
      { weight: 30, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...brokenFigures) },
    ),
  ),
  hasSerial: fc.boolean(),
  hasPersons: fc.boolean(),
  hasUnits: fc.boolean(),
  hasShare: fc.boolean(),
  isMerged: fc.boolean(),
  titles: fc.subarray(['单位报表', '填报人：张三丰  电话：13812345678', '第二周']),
  between: fc.infiniteStream(fc.constantFrom('', '', '', '', 'blank', 'header', 'total', 'total of town')),
  notes: fc.subarray(['注：数据截至20时', '说明：含新增', '填表人：李四光', '以上由各居委会报送']),
})
type Choice = typeof plan extends fc.Arbitrary<infer T> ? T : never

export const messySheet: fc.Arbitrary<MessySheet> = fc.oneof(
  { weight: 3, arbitrary: plan.map(dress) },
  { weight: 1, arbitrary: sheetByPlace },
)

const arrivals = {
  id: 'overseas-arrivals',
  zh: '境外来沪人员',
  unit: '人',
  keys: [
    ['home', '居家'],
    ['central', '集中'],
    ['onward', '转外'],
  ],
} as const

/** As a spreadsheet merges a header of two rows: down where nothing stands below, across where nothing stands beside. */
function spans(over: readonly string[], top: number, from: number): Merge[] {
  return over.flatMap((text, left) => {
    if (text === '') return []
    let right = left
    while (left >= from && over[right + 1] === '') right++
    return right > left
      ? [{ top, bottom: top, left, right }]
      : [{ top, bottom: left < from ? top + 1 : top, left, right }]
  })
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** One figure to come: its column's measure and day. */
interface Slot {
  measure: { id: string; unit: string }
  key?: string
  day: KnownDay
}

function dress(choice: Choice): MessySheet {
  const { layout, days, naming, hasSerial, hasPersons, hasShare } = choice
  const places = naming === 'name' ? choice.places.filter(({ repeats }) => !repeats) : choice.places
  const measure = choice.measures[0]!
  const isWide = layout === 'wide' || layout === 'two levels'
  const hasTwoLevels = layout === 'two levels' || layout === 'keys'
  const style = isWide ? choice.headStyle : choice.dayStyle
  const written = (day: KnownDay, how: DayStyle = style) =>
    how.write(2022, day.month, day.date, dayNumberOf(day))
  const parts = layout === 'long' || layout === 'measures' ? choice.dayParts : null
  const dayHeads = parts ? parts.heads : ['日期']
  const dayCells = (day: KnownDay) => (parts ? parts.write(2022, day.month, day.date) : [written(day)])
  const unitOf = (one: Measure) => (choice.hasUnits ? `（${one.unit}）` : '')

  const before = [
    ...(hasSerial ? ['序号'] : []),
    ...(naming === 'within' ? ['街镇'] : []),
    naming === 'code' ? '代码' : '居委会',
  ]
  const after = [...(hasShare ? ['复工率'] : []), ...(hasPersons ? ['联系人', '联系电话'] : [])]
  const middle: { slots(day: KnownDay): Slot[]; heads: RawCell[]; over: RawCell[] } = {
    long: {
      heads: [...dayHeads, '指标', '数值'],
      over: [],
      slots: () => [],
    },
    measures: {
      heads: [...dayHeads, ...choice.measures.map((one) => one.zh + unitOf(one))],
      over: [],
      slots: (day: KnownDay) => choice.measures.map((one) => ({ measure: one, day })),
    },
    'title day': {
      heads: choice.measures.map((one) => one.zh + unitOf(one)),
      over: [],
      slots: (day: KnownDay) => choice.measures.map((one) => ({ measure: one, day })),
    },
    keys: {
      heads: ['日期', ...arrivals.keys.map(([, zh]) => zh), '合计'],
      over: ['日期', arrivals.zh, ...arrivals.keys.map(() => '')],
      slots: (day: KnownDay) => arrivals.keys.map(([key]) => ({ measure: arrivals, key, day })),
    },
    wide: {
      heads: days.map((day) => written(day)),
      over: [],
      slots: () => days.map((day) => ({ measure, day })),
    },
    'two levels': {
      heads: choice.measures.flatMap(() => days.map((day) => written(day))),
      over: choice.measures.flatMap((one) => days.map((_, i) => (i === 0 ? one.zh + unitOf(one) : ''))),
      slots: () => choice.measures.flatMap((one) => days.map((day) => ({ measure: one, day }))),
    },
  }[layout]
  const width = before.length + middle.heads.length + after.length

  const sheet: MessySheet = {
    rows: [],
    merges: [],
    lines: [],
    faults: [],
    counts: { read: 0, rejected: 0, totals: 0, footnotes: 0, blanks: 0, repeatedHeaders: 0, titles: 0 },
    answers: { year: 2022, dayOrder: 'month-first' },
  }
  const { rows, counts } = sheet
  const next = <T>(stream: fc.Stream<T>): T => stream.next().value as T
  const titleDay = layout === 'title day' ? `2022年${days[0]!.month}月${days[0]!.date}日` : ''
  const titles = [
    ...choice.titles,
    ...(titleDay === '' ? [] : [titleDay]),
    ...(layout === 'wide' ? [`${measure.zh}统计`] : []),
  ]
  for (const title of titles) rows.push([title])
  counts.titles = titles.length
  if (hasTwoLevels) {
    rows.push([...before, ...middle.over, ...after])
    const top = rows.length
    if (choice.isMerged) sheet.merges.push(...spans(rows.at(-1)!.map(String), top, before.length))
    const heads = layout === 'keys' ? ['', ...middle.heads.slice(1)] : middle.heads
    rows.push([...before.map(() => ''), ...heads, ...after.map(() => '')])
  } else rows.push([...before, ...middle.heads, ...after])
  const header = rows.at(-1)!

  let serial = 0
  const head = (place: KnownPlace): RawCell[] => {
    const name =
      naming === 'code' ? place.code : naming === 'town and name' ? place.around + place.name : place.name
    return [...(hasSerial ? [String(++serial)] : []), ...(naming === 'within' ? [place.around] : []), name]
  }
  const tail = (): RawCell[] => [
    ...(hasShare ? ['84.2%'] : []),
    ...(hasPersons ? [persons[0]!, persons[2]!] : []),
  ]

  const put = (place: KnownPlace, own: RawCell[], slots: Slot[], total: RawCell[] = []) => {
    const cells: RawCell[] = [...head(place), ...own]
    const lines: string[] = []
    const faults: string[] = []
    for (const { measure: of, key, day } of slots) {
      const drawn = next(choice.values)
      const value = drawn === null ? null : Math.min(drawn, layout === 'keys' ? 9000 : 90_000)
      const broken = next(choice.breaks)
      const at = `${letters[cells.length]}${rows.length + 1}`
      if (broken && value !== null) {
        cells.push(broken[0])
        faults.push(`${broken[1]} ${at}`)
      } else if (value === null) cells.push(next(choice.nothing))
      else {
        const how = next(choice.figures)
        const cell = how.write(value, of.unit) ?? String(value)
        cells.push(cell)
        const words = how.estimated ? ` estimated ${cell}` : ''
        lines.push(
          `${of.id}${key === undefined ? '' : ` ${key}`} ${place.code} ${isoOf(day)} ${value}${words}`,
        )
      }
    }
    const broken = parts && next(choice.dayBreaks)
    if (broken && lines.length > 0 && faults.length === 0) {
      const [part, cell, code] = broken
      const at = before.length + parts.heads.length - 1 - part
      cells[at] = cell
      faults.push(`${code} ${letters[at]}${rows.length + 1}`)
    }
    rows.push([...cells, ...total, ...tail()])
    counts.read++
    if (faults.length > 0) counts.rejected++
    else sheet.lines.push(...lines)
    sheet.faults.push(...faults)
  }
  const interrupt = () => {
    const what = next(choice.between)
    if (what === 'blank') {
      rows.push(Array.from({ length: width }, () => ''))
      counts.blanks++
    } else if (what === 'header') {
      rows.push([...header])
      counts.repeatedHeaders++
    } else if (what !== '') {
      const label = what === 'total' ? '合 计' : '徐泾镇小计'
      rows.push([
        ...before.map((_, i) => (i === before.length - 1 ? label : '')),
        ...middle.heads.map(() => '7'),
      ])
      counts.totals++
    }
  }

  for (const place of places) {
    if (isWide || layout === 'title day') put(place, [], middle.slots(days[0]!))
    else
      for (const day of days)
        if (layout === 'keys') put(place, [written(day)], middle.slots(day), ['99'])
        else if (layout === 'measures') put(place, dayCells(day), middle.slots(day))
        else
          for (const one of choice.measures) put(place, [...dayCells(day), one.zh], [{ measure: one, day }])
    interrupt()
  }
  for (const note of choice.notes) rows.push([note])
  counts.footnotes = choice.notes.length
  return sheet
}
