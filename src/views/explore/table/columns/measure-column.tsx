import type { Measure } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/cubes.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { formatDay, formatTime } from '#src/domain/format.ts'
import { writeMoment } from '#src/domain/moments.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { StateSwatch } from '#src/ui/figures/StateSwatch.tsx'
import type { Column } from '#src/ui/table/data-table-props.ts'
import type { Line } from '#src/views/explore/table/model/line.ts'
import type { Reading } from '#src/views/explore/table/model/read-measure.ts'
import type { Aspect, BesideWord } from './column-of.ts'

export interface MeasureWords {
  locale: Locale
  timeZone: string
  states: Record<CellState, string>
  aspect: (aspect: Aspect | BesideWord) => string
  /** Of a total: so many reports of so many. */
  incomplete: (reported: number, expected: number) => string
}

export interface Read {
  measure: Measure
  /** Of the shown measure: its columns are headed by what they say alone. */
  isShown: boolean
  /** Null while its cube is on the way. */
  reading: Reading | null
  /** As known now, where the table says what was known then. */
  now: Reading | null
}

type Drawn = Pick<Column<Line>, 'cell' | 'sortKey'> & { rem: number; words?: true }

/** One column of a measure: its number, change, state, completeness, or when its newest report came. */
export function measureColumn(
  id: string,
  aspect: Aspect | BesideWord,
  read: Read,
  words: MeasureWords,
): Column<Line> {
  const { measure, isShown, reading } = read
  const { locale } = words
  const name = (measure.short ?? measure.name)[locale]
  const unit = locale === 'zh' ? `（${measure.unit.zh}）` : ` (${measure.unit.en})`
  const head =
    aspect === 'value'
      ? `${name}${measure.kind === 'ratio' ? '' : unit}`
      : isShown
        ? words.aspect(aspect)
        : `${name} · ${words.aspect(aspect)}`
  const { rem, words: ofWords, ...drawn } = draw(aspect, read, words)
  return {
    id,
    name: head,
    title: isShown ? head : `${measure.name[locale]} · ${words.aspect(aspect)}`,
    rem,
    ...(ofWords ? {} : { align: 'end' as const, descendingFirst: true }),
    ...(reading ? drawn : { cell: () => '…' }),
  }
}

function draw(aspect: Aspect | BesideWord, { measure, reading, now }: Read, words: MeasureWords): Drawn {
  const format = figureFormat(measure, words.locale)
  const { states } = words
  const figure = ({ value, state }: { value: number | null; state: CellState }) => (
    <Figure text={format.cell(value, state)} state={state} stateText={states[state]} />
  )
  const change = (difference: number | null) => (difference === null ? '' : format.change(difference))
  const since = (line: Line) => {
    const [then, today] = [reading!.totalOf(line).value, now?.totalOf(line).value ?? null]
    return then === null || today === null ? null : today - then
  }
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
        sortKey: reading?.valueKey,
      }
    case 'change':
      return {
        rem: 5.5,
        cell: (line) => change(reading!.changeOf(line)),
        sortKey: reading?.changeKey,
      }
    case 'now':
      return {
        rem: 5.5,
        cell: (line) => now && figure(now.totalOf(line)),
        sortKey: now?.valueKey,
      }
    case 'since':
      return { rem: 6, cell: (line) => change(since(line)), sortKey: since }
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
        sortKey: (line) => states[reading!.totalOf(line).state],
      }
    case 'reported':
      return {
        rem: 6.5,
        cell: (line) => {
          const { reported, expected } = reading!.totalOf(line)
          return expected === 0 ? '·' : `${reported}/${expected}`
        },
        sortKey: (line) => {
          const { reported, expected } = reading!.totalOf(line)
          return expected === 0 ? null : reported / expected
        },
      }
    case 'newest':
      return {
        rem: 7.5,
        cell: (line) => {
          const at = reading!.totalOf(line).reportedAt
          return at === null ? '' : momentText(at, words)
        },
        sortKey: (line) => reading!.totalOf(line).reportedAt,
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
