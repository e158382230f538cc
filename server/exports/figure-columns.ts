import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { fill } from '#server/messages/fill.ts'
import { MeanWord } from '#src/contract/desk/panels.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { averagedDays } from '#src/domain/compare/average.ts'
import { writeMoment } from '#src/domain/moments/moments.ts'
import type { Aspect, BesideWord } from '#src/domain/table/column-of.ts'
import type { AskedExport } from './asked.ts'
import type { Figure } from './figures.ts'
import type { Column } from './table.ts'
import { exportWords, stateWords } from './words.ts'

export type FigureAspect = Aspect | BesideWord

/** A second number of a figure on a day of a series, with a state of its own. */
export type DayWord = 'average' | 'earlier' | 'now'

export interface DayNumber {
  value: number | null
  state: CellState
}

/** What a row says of a figure. */
export interface Said {
  value: number | null
  state: CellState
  numerator: number | null
  denominator: number | null
  reported: number
  expected: number
  /** Ms since 1970; null: nothing was reported. */
  newest: number | null
  change: number | null
  now: number | null
  since: number | null
}

/** The columns of one aspect of a figure where each has some. */
export function figureColumns(
  { figures, catalog, locale }: AskedExport,
  figure: Figure,
  aspect: FigureAspect,
): Column[] {
  const { name, measure, per, column } = figure
  const words = exportWords[locale]
  const inUnit = (unit: string | undefined) => (unit === undefined ? '' : fill(words.inUnit, { unit }))
  // Of a single figure everybody knows which one is meant.
  const of = (what: string) => (figures.length === 1 ? what : `${name}${words.joint}${what}`)
  const unitOf = (id: string | undefined) => catalog.measures.find((one) => one.id === id)?.unit[locale]
  switch (aspect) {
    case 'value':
      return [{ id: column, name: `${name}${ownUnit(figure, locale)}`, type: 'number', width: 16 }]
    case 'numerator': {
      const unit = measure.kind === 'ratio' ? unitOf(measure.numerator) : measure.unit[locale]
      return [{ id: `${column}.numerator`, name: of(words.numerator + inUnit(unit)), type: 'number' }]
    }
    case 'denominator': {
      const id = measure.kind === 'ratio' ? measure.denominator : catalog.population
      const days = measure.kind === 'flow' ? words.siteDays : words.sites
      const unit = per === 'share' ? measure.unit[locale] : per === 'site' ? days : unitOf(id)
      return [{ id: `${column}.denominator`, name: of(words.denominator + inUnit(unit)), type: 'number' }]
    }
    case 'change':
    case 'now':
    case 'since':
      return [{ id: `${column}.${aspect}`, name: of(words[aspect]), type: 'number' }]
    case 'state':
      return [
        { id: `${column}.state_code`, name: of(words.stateId), type: 'text', forPrograms: true },
        { id: `${column}.state`, name: of(words.state), type: 'text', width: 12 },
      ]
    case 'reported':
      return [
        { id: `${column}.reported`, name: of(words.reported), type: 'whole' },
        { id: `${column}.expected`, name: of(words.expected), type: 'whole' },
      ]
    case 'newest':
      return [{ id: `${column}.newest`, name: of(words.newest), type: 'text', width: 26 }]
  }
}

/** What stands in them. */
export function figureCells({ locale, catalog }: AskedExport, said: Said, aspect: FigureAspect): RawCell[] {
  switch (aspect) {
    case 'state':
      return [said.state, stateWords[locale][said.state]]
    case 'reported':
      return [said.reported, said.expected]
    case 'newest':
      return [said.newest === null ? null : writeMoment(said.newest, catalog.timeZone)]
    default:
      return [said[aspect]]
  }
}

/** The columns of a second number of a day: `overseas-arrivals.avg7`; of what is averaged `overseas-arrivals.avg7.earlier`. */
export function dayColumns({ locale }: AskedExport, figure: Figure, word: DayWord): Column[] {
  const words = exportWords[locale]
  const id = dayColumn(figure, word)
  const name = [
    figure.name,
    ...secondWords(figure, word).map((one) => fill(words[one], { days: averagedDays })),
  ].join(words.joint)
  return [
    { id, name: `${name}${ownUnit(figure, locale)}`, type: 'number', width: 20 },
    {
      id: `${id}.state_code`,
      name: `${name}${words.joint}${words.stateId}`,
      type: 'text',
      forPrograms: true,
    },
    { id: `${id}.state`, name: `${name}${words.joint}${words.state}`, type: 'text', width: 16 },
  ]
}

export const dayColumn = (figure: Figure, word: DayWord): string =>
  [figure.column, ...secondWords(figure, word).map((one) => (one === 'average' ? MeanWord.value : one))].join(
    '.',
  )

/** What stands beside an average is an average too. */
export const secondWords = ({ mean }: Figure, word: DayWord): DayWord[] =>
  mean && word !== 'average' ? ['average', word] : [word]

/** What stands in them. */
export function dayCells({ locale }: AskedExport, { value, state }: DayNumber): RawCell[] {
  return [value, state, stateWords[locale][state]]
}

/** Shares have none. */
function ownUnit({ measure, per }: Figure, locale: Locale): string {
  if (measure.kind === 'ratio' || per === 'share') return ''
  return fill(exportWords[locale].inUnit, { unit: measure.unit[locale] })
}

/** A quotient never stands without what it is made of. */
export const isQuotient = ({ measure, per }: Figure): boolean => per !== null || measure.kind === 'ratio'
