import type { Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { formatDay, formatNumber, formatTime } from '#src/domain/format.ts'
import { writeMoment } from '#src/domain/moments/moments.ts'
import { aspectKey } from '#src/domain/table/aspect-key.ts'
import type { Aspect, BesideWord } from '#src/domain/table/column-of.ts'
import type { Line } from '#src/domain/table/line.ts'
import { difference, partOf, type Reading } from '#src/domain/table/read-lines.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { StateSwatch } from '#src/ui/figures/StateSwatch.tsx'
import type { Column } from '#src/ui/table/data-table-props.ts'

export interface MeasureWords {
  locale: Locale
  timeZone: string
  states: Record<CellState, string>
  aspect: (aspect: Aspect | BesideWord) => string
  /** What a number is divided by. */
  per: (per: Per) => string
  /** Of a total: so many reports of so many. */
  incomplete: (reported: number, expected: number) => string
  /** In place of numbers that could not be fetched. */
  failed: string
}

export interface Read {
  measure: Measure
  /** Of the shown measure: its columns are headed by what they say alone. */
  isShown: boolean
  /** What its numbers are divided by; null: nothing. */
  per: Per | null
  /** The measures above and below of what is a quotient; null: that is counted in places. */
  parts: { numerator: Measure; denominator: Measure | null } | null
  /** Null while its cube is on the way, and where that failed. */
  reading: Reading | null
  failed: boolean
  /** As known now, where the table says what was known then. */
  now: Reading | null
}

type Drawn = Pick<Column<Line>, 'cell'> & { rem: number; words?: true }

/** One column of a measure: its number, what that is made of, its change, state, completeness, or when its newest report came. */
export function measureColumn(
  id: string,
  aspect: Aspect | BesideWord,
  read: Read,
  words: MeasureWords,
): Column<Line> {
  const { measure, isShown, per, reading } = read
  const { locale } = words
  const name = (measure.short ?? measure.name)[locale]
  const unit = locale === 'zh' ? `（${measure.unit.zh}）` : ` (${measure.unit.en})`
  const whole = measure.kind === 'ratio' ? name : `${name}${unit}`
  const said = isShown ? words.aspect(aspect) : `${name} · ${words.aspect(aspect)}`
  const head = aspect === 'value' ? (per === null ? whole : `${name} · ${words.per(per)}`) : said
  const { rem, words: ofWords, ...drawn } = draw(aspect, read, words)
  return {
    id,
    name: head,
    title: isShown ? head : `${measure.name[locale]} · ${words.aspect(aspect)}`,
    rem,
    ...(ofWords ? {} : { align: 'end' as const, descendingFirst: true }),
    ...(reading
      ? { ...drawn, sortKey: aspectKey(aspect, reading, read.now, words.states) }
      : { cell: () => (read.failed ? words.failed : '…') }),
  }
}

function draw(aspect: Aspect | BesideWord, read: Read, words: MeasureWords): Drawn {
  const { measure, per, parts, reading, now } = read
  const format = figureFormat(measure, words.locale, per)
  const { states } = words
  const figure = ({ value, state }: { value: number | null; state: CellState }) => (
    <Figure text={format.cell(value, state)} state={state} stateText={states[state]} />
  )
  const change = (difference: number | null) => (difference === null ? '' : format.change(difference))
  switch (aspect) {
    case 'value':
      return {
        rem: 7,
        cell: (line) => {
          const total = reading!.totalOf(line)
          const lacks = line.kind !== 'place' && total.reported < total.expected
          return (
            <>
              {lacks && <Lacking text={words.incomplete(total.reported, total.expected)} />}
              {figure(total)}
            </>
          )
        },
      }
    case 'numerator':
    case 'denominator': {
      const part = parts?.[aspect]
      const write = part
        ? figureFormat(part, words.locale).full
        : (value: number) => formatNumber(value, words.locale)
      return {
        rem: 6,
        cell: (line) => {
          const value = partOf(reading!.totalOf(line), aspect)
          return value === null ? '' : write(value)
        },
      }
    }
    case 'change':
      return { rem: 5.5, cell: (line) => change(reading!.changeOf(line)) }
    case 'now':
      return { rem: 5.5, cell: (line) => now && figure(now.totalOf(line)) }
    case 'since':
      return {
        rem: 6,
        cell: (line) => change(now && difference(now.totalOf(line).value, reading!.totalOf(line).value)),
      }
    case 'state':
      return {
        rem: 6.5,
        words: true,
        cell: (line) => {
          const { state } = reading!.totalOf(line)
          return (
            <>
              <StateSwatch state={state} /> {states[state]}
            </>
          )
        },
      }
    case 'reported':
      return {
        rem: 6.5,
        cell: (line) => {
          const { reported, expected } = reading!.totalOf(line)
          return expected === 0 ? '·' : `${reported}/${expected}`
        },
      }
    case 'newest':
      return {
        rem: 7.5,
        cell: (line) => {
          const at = reading!.totalOf(line).reportedAt
          return at === null ? '' : momentText(at, words)
        },
      }
  }
}

function momentText(at: number, { locale, timeZone }: MeasureWords): string {
  const day = writeMoment(at, timeZone).slice(0, 10)
  return `${formatDay(day, locale, 'short')} ${formatTime(new Date(at), timeZone)}`
}

/** Beside a total that not all have reported to. */
function Lacking({ text }: { text: string }) {
  return (
    <span title={text}>
      <StateSwatch state="missing" />
      <VisuallyHidden>{`${text} `}</VisuallyHidden>
    </span>
  )
}
