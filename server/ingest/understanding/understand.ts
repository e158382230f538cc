import type { OpenedSheet, RawRow } from '#server/ingest/reading/sheet.ts'
import type { ImportQuestion, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { dayParts } from './cells/day-forms.ts'
import { dayOrder } from './columns/day-order.ts'
import { headerColumns } from './header/header-columns.ts'
import { readHead } from './header/read-head.ts'
import { titleFacts, titlesOf } from './header/title-facts.ts'
import type { Knowledge } from './knowledge.ts'
import { makePlan } from './plan/make-plan.ts'
import { measureRules, type Rules } from './plan/measure-rules.ts'
import type { Plan } from './plan/plan.ts'
import { newestYear } from './questions.ts'
import { type FillDown, fillDown } from './rows/fill-down.ts'
import { fillMerged } from './rows/fill-merged.ts'
import { refuseDoubles } from './rows/refuse-doubles.ts'
import { rowKinds } from './rows/row-kind.ts'
import { SheetReader } from './rows/sheet-reader.ts'
import { understoodOf } from './rows/understood-of.ts'
import { cellAddress } from './text/cell-address.ts'
import type { UnderstandOptions, Understood } from './understood.ts'

/**
 * Reads a sheet as a mapping says. What only a person can settle comes back as questions, and then nothing was read. Throws what
 * the sheet throws, and the signal's reason.
 */
export async function understand(
  sheet: OpenedSheet,
  mapping: SheetMapping,
  knowledge: Knowledge,
  options: UnderstandOptions = {},
): Promise<Understood> {
  const head = await readHead(sheet, mapping.header.to)
  const rules = measureRules(knowledge)
  const { plan, questions } = planOf(sheet, mapping, head, rules, knowledge)
  const read = async (context: Plan['context'], hasBothOrders: boolean) => {
    const kinds = rowKinds(plan, head, mapping.header)
    const reader = new SheetReader({ ...plan, context }, rules, knowledge, kinds, hasBothOrders)
    const down = fillDown(mapping.filledDown, plan, kinds)
    if (questions.length === 0) await readRows(sheet, mapping, reader, plan, down, options)
    return { reader, filled: down.count() }
  }
  let { reader, filled } = await read(plan.context, false)
  if (reader.days.open?.ask === 'day-order') {
    const order = await dayOrder(sheet, plan.day, mapping.header.to + 1, options.signal)
    if (order !== null) {
      const context = { ...plan.context, order: order === 'both' ? null : order }
      const again = await read(context, order === 'both')
      reader = again.reader
      filled = again.filled
    }
  }
  const open = reader.days.open
  if (open) questions.push(questionOf(open, plan, knowledge))
  else refuseDoubles(reader, plan, rules, knowledge)
  return understoodOf(reader, plan, rules, knowledge, questions, filled)
}

function planOf(
  sheet: OpenedSheet,
  mapping: SheetMapping,
  head: readonly RawRow[],
  rules: Rules,
  knowledge: Knowledge,
) {
  const width = Math.max(mapping.columns.length, ...head.map(({ cells }) => cells.length))
  const isHeader = ({ number }: RawRow) => number >= mapping.header.from
  const header = headerColumns(head.filter(isHeader), sheet.merges, Math.min(width, 2000))
  const titles = titlesOf(
    head.filter((row) => !isHeader(row)),
    sheet.name,
  )
  return makePlan(mapping, header, titleFacts(titles, knowledge), rules, knowledge)
}

async function readRows(
  sheet: OpenedSheet,
  mapping: SheetMapping,
  reader: SheetReader,
  plan: Plan,
  down: FillDown,
  { signal, progress }: UnderstandOptions,
): Promise<void> {
  let bytes = 0
  let rows = 0
  const fill = fillMerged(sheet.merges, plan, mapping.header.to)
  const reading = { ...(signal && { signal }), progress: (read: number) => (bytes = read) }
  for await (const chunk of sheet.rows(reading)) {
    signal?.throwIfAborted()
    for (let i = 0; i < chunk.length; i++) {
      const row = chunk[i]!
      if (row.number > mapping.header.to) reader.read(down.fill(fill ? fill(row) : row))
      else reader.skip(row, mapping.header)
    }
    rows += chunk.length
    progress?.(bytes, rows)
    if (reader.days.open) return
  }
}

function questionOf(
  { ask, text, row }: { ask: 'day-order' | 'year'; text: string; row: number },
  plan: Plan,
  knowledge: Knowledge,
): ImportQuestion {
  const where = { cell: cellAddress(row, plan.day), example: text }
  if (ask === 'day-order') return { ask, ...where }
  return { ask, ...where, proposed: newestYear(dayParts(text) ?? {}, knowledge.today) }
}
