import type { Catalog, FlowMeasure, Form, Reporting, StockMeasure } from '#src/contract/catalog.ts'

/** Every form that somebody owes: those declared, then each measure that its reporters fill in by itself. */
export function formsOf(catalog: Pick<Catalog, 'forms' | 'measures' | 'kinds' | 'levels'>): Form[] {
  const declared = new Set(
    catalog.forms.flatMap(({ measures, by }) => measures.map((id) => `${id} ${nameOfBy(by)}`)),
  )
  const single = catalog.measures.flatMap((measure): Form[] => {
    if (measure.kind !== 'flow' && measure.kind !== 'stock') return []
    const all = reportersOf(measure)
    return all
      .filter((by) => !declared.has(`${measure.id} ${nameOfBy(by)}`))
      .map((by) => ({
        id: all.length === 1 ? measure.id : `${measure.id}-${nameOfBy(by)}`,
        name: all.length === 1 ? measure.name : named(catalog, measure, by),
        measures: [measure.id],
        by,
      }))
  })
  return [...catalog.forms, ...single]
}

/** `committee`, `checkpoint`: an area's level or a kind of site. */
export function nameOfBy(by: Reporting['by']): string {
  return typeof by === 'string' ? by : by.site
}

function reportersOf({ reporting }: FlowMeasure | StockMeasure): Reporting['by'][] {
  return [...new Map(reporting.map(({ by }) => [nameOfBy(by), by])).values()]
}

/** A measure that several kinds of reporters fill in says of each form who does. */
function named(
  { kinds, levels }: Pick<Catalog, 'kinds' | 'levels'>,
  { name }: { name: Form['name'] },
  by: Reporting['by'],
): Form['name'] {
  const who = typeof by === 'string' ? levels[by] : kinds.find(({ id }) => id === by.site)?.name
  return who ? { zh: `${name.zh}（${who.zh}）`, en: `${name.en} (${who.en})` } : name
}
