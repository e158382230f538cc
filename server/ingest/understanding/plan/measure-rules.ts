import type { FigureForm } from '#server/ingest/understanding/cells/figure.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import { reporterCheck } from './reporter-check.ts'

/** What holds for the figures of one measure. */
export interface MeasureRule {
  readonly measure: FlowMeasure | StockMeasure
  readonly min: number
  readonly max: number
  readonly whole: boolean
  /** By key number: 1 where the measure has it. */
  readonly hasKey: Uint8Array
  readonly form: FigureForm
  mayReport(place: number, day: number): boolean
}

export interface Rules {
  readonly rules: readonly MeasureRule[]
  /** Of the measures that are reported. */
  readonly byId: ReadonlyMap<string, number>
  readonly keys: readonly string[]
  readonly keyNumbers: ReadonlyMap<string, number>
}

export function measureRules({ catalog, measures, places }: Knowledge): Rules {
  const reported = catalog.measures.filter((one) => one.kind === 'flow' || one.kind === 'stock')
  const keys = [...new Set(reported.flatMap((one) => one.breakdown?.keys.map(({ id }) => id) ?? []))]
  return {
    rules: reported.map((measure) => ({
      measure,
      min: measure.bounds?.min ?? -Number.MAX_VALUE,
      max: measure.bounds?.max ?? Number.MAX_VALUE,
      whole: measure.decimals === 0,
      hasKey: Uint8Array.from(keys, (key) =>
        Number(measure.breakdown?.keys.some(({ id }) => id === key) ?? false),
      ),
      form: {
        units: measures.unitsOf.get(measure.id) ?? new Set(),
        otherUnits: measures.units,
        percent: percentOf(measure),
      },
      mayReport: reporterCheck(measure.reporting, places),
    })),
    byId: new Map(reported.map(({ id }, i) => [id, i])),
    keys,
    keyNumbers: new Map(keys.map((key, i) => [key, i])),
  }
}

/** A measure counted in % takes the number as it is written, a share between 0 and 1 takes its hundredth; others take no percent. */
function percentOf({ unit, bounds, decimals }: FlowMeasure | StockMeasure): number | null {
  if (unit.zh === '%' || unit.en === '%') return 1
  return bounds && bounds.min >= 0 && bounds.max === 1 && decimals > 0 ? 0.01 : null
}
