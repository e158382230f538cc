import type { Catalog, FlowMeasure, Form, Measure, Reporting, StockMeasure } from '#src/contract/catalog.ts'
import type { Names } from '#src/contract/primitives.ts'
import { isSameReporter } from '../duties/reporting.ts'

export type ReportedMeasure = FlowMeasure | StockMeasure

export function isReportedMeasure(measure: Measure): measure is ReportedMeasure {
  return measure.kind === 'flow' || measure.kind === 'stock'
}

type Declared = Pick<Catalog, 'forms' | 'measures' | 'levels' | 'kinds'>

/**
 * All forms: the declared ones, and one for each measure that some reporters owe, or nobody does, and no declared form asks of them.
 * Such a form has the measure's id; where the measure has several, the reporters' too (`firms-by-town`).
 */
export function formsOf(catalog: Declared): Form[] {
  const alone = catalog.measures.filter(isReportedMeasure).flatMap((measure) => {
    const declared = catalog.forms.filter(({ measures }) => measures.includes(measure.id))
    const reporters = distinct(measure.reporting.map(({ by }) => by))
    const left = reporters.filter((by) => !declared.some((form) => isSameReporter(form.by, by)))
    if (reporters.length === 0 && declared.length === 0) left.push('committee')
    const isOnly = declared.length === 0 && left.length === 1
    return left.map((by) => ({
      id: isOnly ? measure.id : `${measure.id}-by-${nameOfBy(by)}`,
      name: isOnly ? measure.name : nameWith(measure.name, by, catalog),
      measures: [measure.id],
      by,
    }))
  })
  return [...catalog.forms, ...alone]
}

/** `committee`, `checkpoint`: an area's level or a kind of site. */
export function nameOfBy(by: Reporting['by']): string {
  return typeof by === 'string' ? by : by.site
}

function distinct(reporters: readonly Reporting['by'][]): Reporting['by'][] {
  return reporters.filter((by, i) => reporters.findIndex((one) => isSameReporter(one, by)) === i)
}

function nameWith(name: Names, by: Reporting['by'], { levels, kinds }: Declared): Names {
  const reporter = typeof by === 'string' ? levels[by] : kinds.find(({ id }) => id === by.site)?.name
  return reporter ? { zh: `${name.zh}（${reporter.zh}）`, en: `${name.en} (${reporter.en})` } : name
}

/** One figure of a form: a measure, or one key of its breakdown. */
export interface Figure {
  measure: ReportedMeasure
  key: { id: string; name: Names } | null
}

/** The columns of a form, in its order. */
export function figuresOf(form: Form, measures: readonly Measure[]): Figure[] {
  return form.measures
    .flatMap((id) => measures.find((measure) => measure.id === id) ?? [])
    .filter(isReportedMeasure)
    .flatMap((measure): Figure[] =>
      measure.breakdown ? measure.breakdown.keys.map((key) => ({ measure, key })) : [{ measure, key: null }],
    )
}
