import type { OpenedSheet } from '#server/ingest/reading/sheet.ts'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import { PlaceColumn } from './columns/place-column.ts'
import { widthOf } from './header/find-header.ts'
import { headerColumns } from './header/header-columns.ts'
import { readHead } from './header/read-head.ts'
import { shapeOf } from './header/shape.ts'
import { titleFacts, titlesOf } from './header/title-facts.ts'
import type { Knowledge } from './knowledge.ts'
import { makePlan } from './plan/make-plan.ts'
import { measureRules } from './plan/measure-rules.ts'
import { previewOf } from './proposal/preview.ts'
import type { Proposal } from './proposal.ts'
import { rowKinds } from './rows/row-kind.ts'

const sampled = 400
const widest = 2000

/** A sheet as somebody's mapping has it, in the form of a proposal. */
export async function presentMapping(
  sheet: OpenedSheet,
  mapping: SheetMapping,
  knowledge: Knowledge,
): Promise<Proposal & { persons: readonly number[] }> {
  const sample = await readHead(sheet, Number.POSITIVE_INFINITY, sampled)
  const { from, to } = mapping.header
  const own = sample.filter(({ number }) => number >= from && number <= to)
  const width = Math.min(widest, Math.max(widthOf(sample), mapping.columns.length))
  const header = headerColumns(own, sheet.merges, width)
  const above = sample.filter(({ number }) => number < from)
  const titles = titleFacts(titlesOf(above, sheet.name), knowledge)
  const { plan, questions } = makePlan(mapping, header, titles, measureRules(knowledge), knowledge)
  const places = new PlaceColumn(plan, knowledge)
  return {
    mapping,
    reasons: [],
    questions,
    headers: header.headers,
    preview: previewOf(sample, {
      header: mapping.header,
      width: plan.width,
      persons: plan.persons,
      kinds: rowKinds(plan, sample, mapping.header),
      isPlace: (cells) => (plan.place < 0 ? plan.fixedPlace : places.of(cells)) >= 0,
    }),
    shape: await shapeOf(header.headers),
    persons: [...plan.persons],
  }
}
