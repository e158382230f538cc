import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { fill } from '#server/messages/fill.ts'
import { MeanWord } from '#src/contract/desk/panels.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { averagedDays } from '#src/domain/compare/average.ts'
import { writeMoment } from '#src/domain/moments/moments.ts'
import type { Aspect, BesideWord } from '#src/domain/table/column-of.ts'
import type { AskedExport } from './asked.ts'
import type { Figure } from './figures.ts'
import type { Column } from './table.ts'
import { exportWords, stateWords } from './words.ts'

export type FigureAspect = Aspect | BesideWord | 'average'

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
  /** Of the days up to this one; null: it is not asked for. */
  average: { value: number | null; state: CellState } | null
}

/** The columns of one aspect of a figure where each has some. */
export function figureColumns(
  { figures, catalog, locale }: AskedExport,
  { name, measure, per, column }: Figure,
  aspect: FigureAspect,
): Column[] {
  const words = exportWords[locale]
  const inUnit = (unit: string | undefined) => (unit === undefined ? '' : fill(words.inUnit, { unit }))
  // Of a single figure everybody knows which one is meant.
  const of = (what: string) => (figures.length === 1 ? what : `${name}${words.joint}${what}`)
  const unitOf = (id: string | undefined) => catalog.measures.find((one) => one.id === id)?.unit[locale]
  const own = measure.kind === 'ratio' || per === 'share' ? '' : inUnit(measure.unit[locale])
  switch (aspect) {
    case 'value':
      return [{ id: column, name: `${name}${own}`, type: 'number', width: 16 }]
    case 'average': {
      const id = `${column}.${MeanWord.value}`
      const average = `${name}${words.joint}${fill(words.average, { days: averagedDays })}`
      return [
        { id, name: `${average}${own}`, type: 'number', width: 20 },
        {
          id: `${id}.state_code`,
          name: `${average}${words.joint}${words.stateId}`,
          type: 'text',
          forPrograms: true,
        },
        { id: `${id}.state`, name: `${average}${words.joint}${words.state}`, type: 'text', width: 16 },
      ]
    }
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
    case 'average': {
      const { value, state } = said.average ?? { value: null, state: 'not-expected' }
      return [value, state, stateWords[locale][state]]
    }
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

/** A quotient never stands without what it is made of. */
export const isQuotient = ({ measure, per }: Figure): boolean => per !== null || measure.kind === 'ratio'
