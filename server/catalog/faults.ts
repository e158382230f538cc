import type { CatalogFile, Form, Measure, Reporting } from '#src/contract/catalog.ts'
import { isReportedMeasure } from '#src/domain/catalog/forms.ts'
import { sceneFaults } from '#src/domain/catalog/scenes.ts'
import { isSameReporter } from '#src/domain/duties/reporting.ts'

function duplicates(ids: string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i)
}

function reportingFaults(measure: string, rules: Reporting[], kinds: Set<string>): string[] {
  return rules.flatMap((rule) => [
    ...(typeof rule.by === 'object' && !kinds.has(rule.by.site)
      ? [`${measure}: reports by unknown kind ${rule.by.site}`]
      : []),
    ...(rule.from && rule.to && rule.from > rule.to ? [`${measure}: reporting ends before it starts`] : []),
  ])
}

function measureFaults(measure: Measure, measures: Map<string, Measure>, kinds: Set<string>): string[] {
  const is = (id: string, ...wanted: Measure['kind'][]) => wanted.includes(measures.get(id)?.kind ?? 'ratio')
  const fault = (text: string) => `${measure.id}: ${text}`
  switch (measure.kind) {
    case 'ratio':
      return [measure.numerator, measure.denominator]
        .filter((id) => !is(id, 'flow', 'stock'))
        .map((id) => fault(`${id} is not a reported measure`))
    case 'cohort': {
      const flow = measures.get(measure.flow)
      if (flow?.kind !== 'flow') return [fault(`${measure.flow} is not a flow`)]
      const keys = new Set(flow.breakdown?.keys.map((key) => key.id))
      return [
        ...(measure.keys ?? []).filter((key) => !keys.has(key)).map((key) => fault(`no key ${key}`)),
        ...(measure.released && !is(measure.released, 'flow')
          ? [fault(`${measure.released} is not a flow`)]
          : []),
      ]
    }
    default: {
      const total = measure.breakdown?.total
      const known = measure.breakdown?.keys.map((key) => key.id) ?? []
      return [
        ...(typeof total === 'object' && !known.includes(total.key) ? [fault(`no key ${total.key}`)] : []),
        ...(measure.breakdown?.pyramid?.rows ?? [])
          .flatMap(({ left, right }) => [left, right])
          .filter((key) => !known.includes(key))
          .map((key) => fault(`no key ${key}`)),
        ...reportingFaults(measure.id, measure.reporting, kinds),
      ]
    }
  }
}

function formFaults(form: Form, forms: Form[], measures: Map<string, Measure>, kinds: Set<string>): string[] {
  const fault = (text: string) => `form ${form.id}: ${text}`
  const earlier = forms.slice(0, forms.indexOf(form)).filter(({ by }) => isSameReporter(by, form.by))
  return [
    ...(typeof form.by === 'object' && !kinds.has(form.by.site)
      ? [fault(`filled in by unknown kind ${form.by.site}`)]
      : []),
    ...duplicates(form.measures).map((id) => fault(`${id} is asked twice`)),
    ...form.measures.flatMap((id) => {
      const measure = measures.get(id)
      if (!measure) return [fault(`no measure ${id}`)]
      if (!isReportedMeasure(measure)) return [fault(`${id} is derived and reported by nobody`)]
      const other = earlier.find((one) => one.measures.includes(id))
      return other ? [fault(`${id} is asked of the same reporters by form ${other.id}`)] : []
    }),
  ]
}

const sceneFaultWords = {
  'unknown-measure': (value: string) => `no measure ${value}`,
  'unknown-kind': (value: string) => `no kind ${value}`,
  'unknown-key': (value: string) => `no key ${value}`,
  'unfit-panel': (value: string) => `${value} cannot tell of what it names`,
}

/** What the schema cannot see: names that point at nothing. Empty when the catalogue holds together. */
export function catalogFaults(catalog: CatalogFile): string[] {
  const measures = new Map(catalog.measures.map((measure) => [measure.id, measure]))
  const kinds = new Set(catalog.kinds.map((kind) => kind.id))
  const named = [
    catalog.home.measure,
    ...(catalog.population === undefined ? [] : [catalog.population]),
    ...catalog.headlines,
    ...catalog.kinds.flatMap((kind) => kind.measures),
  ]
  return [
    ...duplicates(catalog.measures.map((m) => m.id)).map((id) => `measure ${id} is declared twice`),
    ...duplicates(catalog.kinds.map((k) => k.id)).map((id) => `kind ${id} is declared twice`),
    ...duplicates(catalog.forms.map((form) => form.id)).map((id) => `form ${id} is declared twice`),
    ...duplicates(catalog.scenes.map((s) => s.id)).map((id) => `scene ${id} is declared twice`),
    ...duplicates(catalog.walls.map((wall) => wall.id)).map((id) => `wall ${id} is declared twice`),
    ...catalog.scenes.flatMap((scene) =>
      sceneFaults(catalog, scene).map(
        ({ path, code, value }) => `scene ${scene.id}, ${path}: ${sceneFaultWords[code](value)}`,
      ),
    ),
    ...named.filter((id) => !measures.has(id)).map((id) => `no measure ${id}`),
    ...catalog.kinds.flatMap(({ id, alarms }) =>
      alarms !== undefined && measures.get(alarms)?.kind !== 'flow'
        ? [`kind ${id}: counts its alarms by ${alarms}, which is not a flow`]
        : [],
    ),
    ...catalog.forms.flatMap((form) => formFaults(form, catalog.forms, measures, kinds)),
    ...catalog.measures.flatMap((measure) => measureFaults(measure, measures, kinds)),
  ]
}
