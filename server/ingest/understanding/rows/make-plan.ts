import { settleDay } from '#server/ingest/understanding/cells/day-parts.ts'
import type { Header } from '#server/ingest/understanding/header/header-columns.ts'
import { type HeaderMeaning, headerMeaning } from '#server/ingest/understanding/header/header-meaning.ts'
import { settleHeaderDay } from '#server/ingest/understanding/header/settle-header-day.ts'
import type { TitleFacts } from '#server/ingest/understanding/header/title-facts.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { findPlaces } from '#server/ingest/understanding/places/find-place.ts'
import { exampleYear } from '#server/ingest/understanding/questions.ts'
import { cellAddress } from '#server/ingest/understanding/text/cell-address.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import type { ColumnUse, ImportQuestion, SheetMapping } from '#src/contract/imports.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { Rules } from './measure-rules.ts'
import { NO_DAY, NONE, type Plan, type PlannedFigure } from './plan.ts'

type ValueUse = Extract<ColumnUse, { role: 'value' }>

/** Resolves a mapping; what it leaves open, or names and does not exist, comes back as questions. */
export function makePlan(
  mapping: SheetMapping,
  header: Header,
  titles: TitleFacts,
  rules: Rules,
  knowledge: Knowledge,
): { plan: Plan; questions: ImportQuestion[] } {
  const questions: ImportQuestion[] = []
  const meanings = header.paths.map((path) => headerMeaning(path, knowledge))
  const persons = new Set(meanings.flatMap(({ person }, column) => (person ? [column] : [])))
  const uses = header.paths.map(
    (_, column): ColumnUse =>
      persons.has(column) ? { role: 'ignore' } : (mapping.columns[column] ?? { role: 'ignore' }),
  )
  const column = (role: ColumnUse['role']) => uses.findIndex((use) => use.role === role)
  const context = { year: mapping.year ?? titles.day?.value.year ?? null, order: mapping.dayOrder }
  const inHeader = mapping.header.to || 1

  const named =
    mapping.fixed.place === undefined ? [] : findPlaces(mapping.fixed.place, knowledge.places, null)
  const fixedPlace = named.length === 1 ? named[0]! : NONE
  if (fixedPlace === NONE && (column('place') === NONE || mapping.fixed.place !== undefined))
    questions.push({ ask: 'place' })

  const fixedMeasure = numberOf(mapping.fixed.measure, rules.byId)
  const fixedKey = numberOf(mapping.fixed.key, rules.keyNumbers)
  const fixedDay = fixedDayOf(mapping, titles, context)
  const parts = { day: column('day'), measure: column('measure') }
  const dayOf = (meaning: HeaderMeaning, at: number): number => {
    const reading = settleHeaderDay(meaning, titles, context)
    if (reading?.says === 'day') return reading.day
    if (reading?.says === 'asks' && !questions.some(({ ask }) => ask === reading.ask)) {
      const cell = cellAddress(inHeader, at)
      const found = header.headers[at]!
      const example = reading.ask === 'year' ? exampleYear(meaning.day!, knowledge.today) : found
      questions.push({ ask: reading.ask, example, cell })
    }
    return NO_DAY
  }
  const figures: PlannedFigure[] = []
  for (const [at, use] of uses.entries()) {
    if (use.role !== 'value') continue
    const measure = use.measure === undefined ? NONE : numberOf(use.measure, rules.byId)
    const key = numberOf(use.key, rules.keyNumbers)
    const isKnown =
      !isUnknown(use, measure, key) && fits(rules, measure === NONE ? fixedMeasure : measure, key)
    const isNamed = measure !== NONE || fixedMeasure !== NONE || parts.measure !== NONE
    if (!isKnown || !isNamed) questions.push({ ask: 'measure', column: at, header: header.headers[at]! })
    const day = use.day === undefined ? dayOf(meanings[at]!, at) : toDayNumber(use.day)
    addFigure(figures, {
      columns: [at],
      measure: measure === NONE && parts.measure === NONE ? fixedMeasure : measure,
      key: key === NONE && column('breakdown') === NONE ? fixedKey : key,
      day: day === NO_DAY && parts.day === NONE ? fixedDay : day,
    })
  }
  if (figures.length === 0) questions.push({ ask: 'measure', column: null, header: '' })
  const isDayless = figures.some(({ day }) => day === NO_DAY)
  if (
    isDayless &&
    parts.day === NONE &&
    fixedDay === NO_DAY &&
    !questions.some(({ ask }) => ask === 'year' || ask === 'day-order')
  )
    questions.push(
      titles.day && titles.day.value.date !== undefined && context.year === null
        ? { ask: 'year', example: exampleYear(titles.day.value, knowledge.today), cell: 'A1' }
        : { ask: 'day' },
    )
  const plan: Plan = {
    width: header.paths.length,
    headers: header.headers,
    place: column('place'),
    within: column('within'),
    ...parts,
    breakdown: column('breakdown'),
    qualifier: column('qualifier'),
    estimated: column('estimated'),
    reason: column('reason'),
    figures,
    fixedPlace,
    fixedDay,
    fixedMeasure,
    fixedKey,
    mayRepeat: figures.some((one) => figures.some((other) => isOwn(one, other))),
    scope: column('place') !== NONE && fixedPlace !== NONE ? [knowledge.places.all[fixedPlace]!.path] : null,
    labels: uses.flatMap(({ role }, at) => (role === 'ignore' && !persons.has(at) ? [at] : [])),
    persons,
    context,
    codes: codesOf(mapping, knowledge),
  }
  return { plan, questions }
}

function numberOf(id: string | undefined, numbers: ReadonlyMap<string, number>): number {
  return id === undefined ? NONE : (numbers.get(id) ?? NONE)
}

/** One has a measure, key or day of its own where the other takes the row's. */
const isOwn = (a: PlannedFigure, b: PlannedFigure) =>
  (a.measure === NONE) !== (b.measure === NONE) ||
  (a.key === NONE) !== (b.key === NONE) ||
  (a.day === NO_DAY) !== (b.day === NO_DAY)

const isUnknown = (use: ValueUse, measure: number, key: number) =>
  (use.measure !== undefined && measure === NONE) || (use.key !== undefined && key === NONE)

const fits = ({ rules }: Rules, measure: number, key: number) =>
  measure === NONE || key === NONE || rules[measure]!.hasKey[key] === 1

/** Columns of one measure, key and day add up to one figure. */
function addFigure(figures: PlannedFigure[], figure: PlannedFigure): void {
  const same = figures.findIndex(
    ({ measure, key, day }) => measure === figure.measure && key === figure.key && day === figure.day,
  )
  if (same < 0) figures.push(figure)
  else figures[same] = { ...figure, columns: [...figures[same]!.columns, ...figure.columns] }
}

function fixedDayOf(mapping: SheetMapping, titles: TitleFacts, context: Plan['context']): number {
  if (mapping.fixed.day !== undefined) return toDayNumber(mapping.fixed.day)
  const reading = titles.day && settleDay(titles.day.value, context)
  return reading?.says === 'day' ? reading.day : NO_DAY
}

function codesOf({ placeCodes }: SheetMapping, { places }: Knowledge): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(placeCodes).flatMap(([code, id]) => {
      const place = places.byId.get(id)
      return place === undefined ? [] : [[normalise(code), place] as const]
    }),
  )
}
