import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { findPlaces, pathsOf, type Scope } from '#server/ingest/understanding/places/find-place.ts'
import { NONE, type Plan } from '#server/ingest/understanding/plan/plan.ts'
import type { RowFaults } from '#server/ingest/understanding/rows/row-faults.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { isTotalLabel } from '#server/ingest/understanding/text/total-words.ts'
import { EMPTY, Lookup, TOTAL, UNKNOWN } from './lookup.ts'

/**
 * Finds the place of a row. Where the area beside it is empty, as in a merged cell saved as CSV, the one above is tried for a name
 * that repeats, and for nothing else.
 */
export class PlaceColumn {
  readonly #plan: Plan
  readonly #knowledge: Knowledge
  readonly #areas: Lookup
  readonly #scopes: { text: string; scope: Scope; places: Lookup }[] = []
  readonly #anywhere: Lookup
  #above = EMPTY

  constructor(plan: Plan, knowledge: Knowledge) {
    this.#plan = plan
    this.#knowledge = knowledge
    this.#anywhere = this.#lookup(plan.scope)
    const numbers = new Map<string, number>()
    this.#areas = new Lookup((cell) => {
      const text = cellText(cell)
      if (text === '') return EMPTY
      if (isTotalLabel(text)) return TOTAL
      const areas = findPlaces(text, knowledge.places, plan.scope)
      if (areas.length === 0) return UNKNOWN
      const paths = pathsOf(knowledge.places, areas)
      const known = numbers.get(paths.join())
      if (known !== undefined) return known
      const number = this.#scopes.length
      numbers.set(paths.join(), number)
      this.#scopes.push({ text, scope: paths, places: this.#lookup(paths) })
      return number
    })
  }

  /** Index of the place; EMPTY, TOTAL or UNKNOWN. */
  of(cells: readonly RawCell[]): number {
    const { place, within } = this.#plan
    const cell = cells[place]
    if (within === NONE) return this.#anywhere.of(cell)
    const area = this.#areas.of(cells[within])
    if (area >= 0) {
      this.#above = area
      return this.#scopes[area]!.places.of(cell)
    }
    if (area !== EMPTY) return area
    const found = this.#anywhere.of(cell)
    return found === UNKNOWN && this.#above >= 0 ? this.#scopes[this.#above]!.places.of(cell) : found
  }

  /** Tells why a row has no place. */
  explain(row: RawRow, faults: RowFaults): void {
    const { place, within } = this.#plan
    const text = cellText(row.cells[place])
    const area = within === NONE ? EMPTY : this.#areas.of(row.cells[within])
    if (text === '') faults.add('required', row, place, { why: 'place' })
    else if (area === UNKNOWN) faults.add('unknown-place', row, within)
    else this.#explainName(row, text, area >= 0 ? this.#scopes[area]! : null, faults)
  }

  #explainName(
    row: RawRow,
    text: string,
    own: { text: string; scope: Scope } | null,
    faults: RowFaults,
  ): void {
    const { place, scope, fixedPlace } = this.#plan
    const { places } = this.#knowledge
    const found = this.#find(text, own ? own.scope : scope)
    const within = own?.text ?? (scope ? places.all[fixedPlace]!.name : null)
    if (found.length === 0) faults.add('unknown-place', row, place, { within })
    else
      faults.add('ambiguous-place', row, place, {
        args: { count: found.length },
        within,
        candidates: found.slice(0, 20).map((one) => places.all[one]!.id),
      })
  }

  /** Of several places of one name, those of the kind that the header names. */
  #find(text: string, scope: Scope): readonly number[] {
    const { places } = this.#knowledge
    const { placeKind } = this.#plan
    const found = findPlaces(text, places, scope)
    if (found.length < 2 || placeKind === null) return found
    const ofKind = found.filter((place) => places.all[place]!.kind === placeKind)
    return ofKind.length > 0 ? ofKind : found
  }

  #lookup(scope: Scope): Lookup {
    const { codes } = this.#plan
    return new Lookup((cell) => {
      const text = cellText(cell)
      if (text === '') return EMPTY
      const code = codes.size > 0 ? codes.get(normalise(text)) : undefined
      if (code !== undefined) return code
      const found = this.#find(text, scope)
      if (found.length === 1) return found[0]!
      return isTotalLabel(text) ? TOTAL : UNKNOWN
    })
  }
}
