import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { CatalogFile, FlowMeasure, Form, StockMeasure } from '#src/contract/catalog.ts'
import { formsOf } from '#src/domain/catalog/forms.ts'
import { type Period, periodsOf, type Reporter } from '#src/domain/duties/reporting.ts'
import { comparePaths } from '#src/domain/places.ts'

/** Somebody who owes a form: an area or a site. */
export interface FormReporter {
  id: string
  name: string
  path: string
  /** The area that it is, or lies in. */
  area: string
  /** By measure of the form. */
  periods: Period[][]
}

/** A form, its measures and all who ever owe it, in tree order. */
export interface FormBook {
  form: Form
  measures: (FlowMeasure | StockMeasure)[]
  reporters: FormReporter[]
}

/** The books of an instance, written once for each state of its places. */
export function formBooksOf(catalog: CatalogFile): (gazetteer: Gazetteer) => FormBook[] {
  const known = new WeakMap<Gazetteer, FormBook[]>()
  const forms = formsOf(catalog)
  return (gazetteer) => {
    const books = known.get(gazetteer) ?? forms.map((form) => bookOf(form, catalog, gazetteer))
    known.set(gazetteer, books)
    return books
  }
}

function bookOf(form: Form, catalog: CatalogFile, { areas, sites }: Gazetteer): FormBook {
  const measures = form.measures.flatMap((id) => {
    const measure = catalog.measures.find((one) => one.id === id)
    return measure?.kind === 'flow' || measure?.kind === 'stock' ? [measure] : []
  })
  const { by } = form
  const places =
    typeof by === 'string'
      ? areas.flatMap(({ code, name, path, level }) =>
          level === by ? [{ id: code, name, path, area: code }] : [],
        )
      : sites.flatMap(({ id, name, path, area, kind }) =>
          kind === by.site ? [{ id, name, path, area }] : [],
        )
  const reporters = places.flatMap((place): FormReporter[] => {
    const reporter: Reporter = { path: place.path, by }
    const periods = measures.map((measure) => periodsOf(measure.reporting, reporter))
    return periods.some((all) => all.length > 0) ? [{ ...place, periods }] : []
  })
  return { form, measures, reporters: reporters.sort((a, b) => comparePaths(a.path, b.path)) }
}

/** The codes of the areas that a reporter lies in, from the root; the last is its own where it is one. */
export function areasAround({ path, area }: FormReporter): string[] {
  const codes = path.split('/')
  return codes.slice(0, codes.indexOf(area) + 1)
}
