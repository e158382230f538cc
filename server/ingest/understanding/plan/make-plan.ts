import { settleDay } from '#server/ingest/understanding/cells/day-parts.ts'
import { UNKNOWN } from '#server/ingest/understanding/columns/lookup.ts'
import type { Header } from '#server/ingest/understanding/header/header-columns.ts'
import { headerMeaning } from '#server/ingest/understanding/header/header-meaning.ts'
import { knownTexts } from '#server/ingest/understanding/header/header-places.ts'
import { dayContext } from '#server/ingest/understanding/header/settle-header-day.ts'
import type { TitleFacts } from '#server/ingest/understanding/header/title-facts.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { findPlaces } from '#server/ingest/understanding/places/find-place.ts'
import { newestYear } from '#server/ingest/understanding/questions.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import type { ColumnUse, ImportQuestion, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { Rules } from './measure-rules.ts'
import { NO_DAY, NONE, type Plan, type PlannedFigure } from './plan.ts'
import { numberOf, planFigures } from './plan-figures.ts'

/**
 * Resolves a mapping; what it leaves open, or names and does not exist, comes back as questions. Where it has no day, that of the
 * titles holds.
 */
export function makePlan(
  mapping: SheetMapping,
  header: Header,
  titles: TitleFacts,
  rules: Rules,
  knowledge: Knowledge,
): { plan: Plan; questions: ImportQuestion[] } {
  const { fixed } = mapping
  const isPlaced = (use: ColumnUse | undefined) => use?.role === 'value' && use.place !== undefined
  const meanings = header.paths.map((path, at) =>
    headerMeaning(isPlaced(mapping.columns[at]) ? knownTexts(path, knowledge) : path, knowledge),
  )
  const persons = new Set(meanings.flatMap(({ person }, column) => (person ? [column] : [])))
  const uses = header.paths.map(
    (_, column): ColumnUse =>
      persons.has(column) ? { role: 'ignore' } : (mapping.columns[column] ?? { role: 'ignore' }),
  )
  const column = (role: ColumnUse['role']) => uses.findIndex((use) => use.role === role)
  const context = dayContext(titles, { year: mapping.year, order: mapping.dayOrder })
  const named = fixed.place === undefined ? [] : findPlaces(fixed.place, knowledge.places, null)
  const fixedPlace = named.length === 1 ? named[0]! : NONE
  const titleDay = titles.day && settleDay(titles.day.value, { ...context, month: null })
  const says = {
    day: column('day'),
    measure: column('measure'),
    breakdown: column('breakdown'),
    fixedDay:
      fixed.day !== undefined ? toDayNumber(fixed.day) : titleDay?.says === 'day' ? titleDay.day : NO_DAY,
    fixedMeasure: numberOf(fixed.measure, rules.byId),
    fixedKey: numberOf(fixed.key, rules.keyNumbers),
  }
  const values = uses.filter(({ role }) => role === 'value')
  const hasPlaces = values.some(isPlaced)
  const scope =
    (column('place') !== NONE || hasPlaces) && fixedPlace !== NONE
      ? [knowledge.places.all[fixedPlace]!.path]
      : null
  const codes = codesOf(mapping, knowledge)
  const placeOf = (text: string) => {
    const found = findPlaces(text, knowledge.places, scope)
    return codes.get(normalise(text)) ?? (found.length === 1 ? found[0]! : UNKNOWN)
  }
  const of = { uses, header, meanings, titles, rules, context, says, today: knowledge.today, placeOf }
  const { figures, questions } = planFigures({ ...of, headerRow: mapping.header.to || 1 })
  const saysPlace = column('place') !== NONE || (hasPlaces && values.every(isPlaced))
  if (fixedPlace === NONE && (!saysPlace || fixed.place !== undefined)) questions.push({ ask: 'place' })
  const isDayOpen = says.day === NONE && figures.some(({ day }) => day === NO_DAY)
  if (isDayOpen && !questions.some(({ ask }) => ask === 'year' || ask === 'day-order' || ask === 'day'))
    questions.push(
      titles.day && titleDay?.says === 'asks' && titleDay.ask === 'year'
        ? {
            ask: 'year',
            example: titles.day.found,
            cell: null,
            proposed: newestYear(titles.day.value, knowledge.today),
          }
        : { ask: 'day' },
    )
  const plan: Plan = {
    ...says,
    width: header.paths.length,
    headers: header.headers,
    place: column('place'),
    placeKind: meanings[column('place')]?.placeKind ?? null,
    within: column('within'),
    month: column('month'),
    year: column('year'),
    qualifier: column('qualifier'),
    estimated: column('estimated'),
    reason: column('reason'),
    figures,
    fixedPlace,
    mayRepeat: figures.some((one) => isOwn(one, figures[0]!)),
    isOfTitle: {
      day: says.day === NONE && figures.some(({ day }) => day === says.fixedDay),
      place: fixedPlace !== NONE,
      measure: figures.some(({ measure }) => measure === says.fixedMeasure) ? (fixed.measure ?? null) : null,
    },
    scope,
    labels: uses.flatMap(({ role }, at) => (role === 'ignore' && !persons.has(at) ? [at] : [])),
    persons,
    context,
    codes,
  }
  return { plan, questions }
}

/** One has a measure, key, day or place of its own where the other takes the row's. */
const isOwn = (a: PlannedFigure, b: PlannedFigure) =>
  (a.measure === NONE) !== (b.measure === NONE) ||
  (a.key === NONE) !== (b.key === NONE) ||
  (a.day === NO_DAY) !== (b.day === NO_DAY) ||
  (a.place === NONE) !== (b.place === NONE)

function codesOf({ placeCodes }: SheetMapping, { places }: Knowledge): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(placeCodes).flatMap(([code, id]) => {
      const place = places.byId.get(id)
      return place === undefined ? [] : [[normalise(code), place] as const]
    }),
  )
}
