import type { OpenedSheet, RawRow } from '#server/ingest/reading/sheet.ts'
import type {
  ColumnUse,
  ImportQuestion,
  KeptMapping,
  SheetMapping,
} from '#src/contract/handing-in/imports.ts'
import { PlaceColumn } from './columns/place-column.ts'
import { headerMeaning } from './header/header-meaning.ts'
import { readHead } from './header/read-head.ts'
import { titleFacts, titlesOf } from './header/title-facts.ts'
import type { Knowledge } from './knowledge.ts'
import { makePlan } from './plan/make-plan.ts'
import { measureRules } from './plan/measure-rules.ts'
import { askDays, orderOfDays } from './proposal/ask-days.ts'
import { assignFilled } from './proposal/assign-filled.ts'
import { assignDay, assignFixed } from './proposal/assign-fixed.ts'
import { assignNaming } from './proposal/assign-naming.ts'
import { assignValues } from './proposal/assign-values.ts'
import { type ChosenHeader, chooseHeader } from './proposal/choose-header.ts'
import { columnsByPlace } from './proposal/columns-by-place.ts'
import type { Draft } from './proposal/draft.ts'
import { evidenceOf } from './proposal/evidence.ts'
import { noteOthers } from './proposal/note-others.ts'
import { previewOf } from './proposal/preview.ts'
import { recall } from './proposal/recall.ts'
import type { Proposal } from './proposal.ts'
import { figureRows, fillDown } from './rows/fill-down.ts'
import { rowKinds } from './rows/row-kind.ts'

const sampled = 400

/**
 * Proposes how to read a sheet, from its first rows and what is known; a mapping kept for a header of the same shape goes before
 * everything. Nothing is guessed: what the sheet does not say comes back as a question.
 */
export async function propose(
  sheet: OpenedSheet,
  knowledge: Knowledge,
  kept: readonly KeptMapping[] = [],
): Promise<Proposal> {
  const sample = await readHead(sheet, Number.POSITIVE_INFINITY, sampled)
  const chosen = await chooseHeader(sample, sheet.merges, knowledge, kept)
  const { rows, header, shape } = chosen
  const body = sample.filter(({ number }) => number > rows.to)
  const draft = draftOf(sheet, sample, body, chosen, knowledge)
  const recalled = chosen.kept && recall(draft, chosen.kept)
  if (!recalled) {
    assignNaming(draft)
    assignFixed(draft)
  }
  const found = await orderOfDays(draft, sheet, body)
  const order = found ?? chosen.kept?.mapping.dayOrder ?? null
  const context = { year: draft.titles.day?.value.year ?? null, dayOrder: order === 'both' ? null : order }
  if (!recalled) assignValues(draft, context)
  assignDay(draft, context)
  noteOthers(draft)
  const mapping: SheetMapping = {
    sheet: sheet.name,
    header: rows,
    columns: draft.uses,
    fixed: draft.fixed,
    ...context,
    filledDown: recalled ?? [],
    placeCodes: chosen.kept?.mapping.placeCodes ?? {},
    replaces: false,
  }
  const { plan, questions } = makePlan(mapping, header, draft.titles, measureRules(knowledge), knowledge)
  const places = new PlaceColumn(plan, knowledge)
  const kinds = rowKinds(plan, sample, rows)
  mapping.filledDown = recalled ?? assignFilled(draft, body.filter(figureRows(plan, kinds)), sheet.merges)
  const down = fillDown(mapping.filledDown, plan, kinds)
  return {
    mapping,
    reasons: draft.reasons,
    questions: once([
      ...draft.questions,
      ...questions,
      ...askDays(mapping.columns, body.map(down.fill), { year: context.year, order }, knowledge),
    ]),
    headers: header.headers,
    preview: previewOf(sample, {
      header: rows,
      width: plan.width,
      persons: plan.persons,
      kinds,
      isPlace: (cells) => (plan.place < 0 ? plan.fixedPlace : places.of(cells)) >= 0,
    }),
    shape,
  }
}

function draftOf(
  sheet: OpenedSheet,
  sample: readonly RawRow[],
  body: readonly RawRow[],
  { header, rows }: ChosenHeader,
  knowledge: Knowledge,
): Draft {
  const above = sample.filter(({ number }) => number < rows.from)
  return {
    header,
    knowledge,
    titles: titleFacts(titlesOf(above, sheet.name), knowledge),
    looks: columnsByPlace(
      header.paths.map((path, column) => ({
        column,
        meaning: headerMeaning(path, knowledge),
        evidence: evidenceOf(body, column, knowledge),
        place: null,
      })),
      header,
      knowledge,
    ),
    uses: header.paths.map((): ColumnUse => ({ role: 'ignore' })),
    fixed: {},
    reasons: [],
    questions: [],
  }
}

/** Each thing is asked once. */
function once(questions: readonly ImportQuestion[]): ImportQuestion[] {
  const keyOf = (one: ImportQuestion) => (one.ask === 'measure' ? `measure ${one.column}` : one.ask)
  return [...new Map(questions.toReversed().map((one) => [keyOf(one), one])).values()].reverse()
}
