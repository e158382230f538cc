import type { RawRow } from '#server/ingest/reading/sheet.ts'
import type { Found } from '#server/ingest/understanding/found.ts'
import { NONE, type Plan } from '#server/ingest/understanding/plan/plan.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { withoutNumbers } from '#server/ingest/understanding/text/person-words.ts'
import type { FindingCode } from '#src/contract/handing-in/imports.ts'
import type { FindingList } from './findings.ts'

type Detail = Partial<Pick<Found, 'why' | 'args' | 'within' | 'candidates' | 'found'>>

const longest = 200

/** Faults of the row at hand, told only if it proves to be a row of figures. */
export class RowFaults {
  readonly #plan: Plan
  #own: Found[] = []

  constructor(plan: Plan) {
    this.#plan = plan
  }

  get any(): boolean {
    return this.#own.length > 0
  }

  add(code: FindingCode, row: RawRow, column: number, detail: Detail = {}): void {
    if (
      this.#own.some(
        (one) =>
          one.code === code &&
          one.column === (column === NONE ? null : column) &&
          one.why === (detail.why ?? null),
      )
    )
      return
    const { persons, headers } = this.#plan
    const cell = column === NONE || persons.has(column) ? '' : cellText(row.cells[column])
    this.#own.push({
      severity: 'fault',
      code,
      why: null,
      row: row.number,
      column: column === NONE ? null : column,
      header: headers[column] ?? '',
      found: withoutNumbers(cell).slice(0, longest),
      args: {},
      within: null,
      candidates: [],
      ...detail,
    })
  }

  forget(): void {
    if (this.#own.length > 0) this.#own = []
  }

  tell(findings: FindingList): void {
    for (const found of this.#own) findings.add(found)
    this.#own = []
  }
}
