import type { RawRow } from '#server/ingest/reading/sheet.ts'
import { measureNamed } from '#server/ingest/understanding/header/header-meaning.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { Rules } from '#server/ingest/understanding/plan/measure-rules.ts'
import type { RowFaults } from '#server/ingest/understanding/rows/row-faults.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { isTotalWord } from '#server/ingest/understanding/text/total-words.ts'
import { EMPTY, Lookup, TOTAL, UNKNOWN } from './lookup.ts'

/** Index of the rule of the measure that a cell names. */
export function measureLookup(rules: Rules, knowledge: Knowledge): Lookup {
  return new Lookup((cell) => {
    const text = cellText(cell)
    if (text === '') return EMPTY
    if (isTotalWord(text)) return TOTAL
    const found = measureNamed(normalise(text), knowledge)
    return found.length === 1 ? (rules.byId.get(found[0]!.id) ?? UNKNOWN) : UNKNOWN
  })
}

export function explainMeasure(
  row: RawRow,
  column: number,
  rules: Rules,
  knowledge: Knowledge,
  faults: RowFaults,
): void {
  const text = cellText(row.cells[column])
  const found = measureNamed(normalise(text), knowledge)
  const choices = found.length > 1 ? found.map(({ id }) => id) : [...rules.byId.keys()]
  if (text === '') faults.add('required', row, column, { why: 'measure' })
  else if (found.length === 1) faults.add('derived-measure', row, column)
  else faults.add('unknown-measure', row, column, { args: { choices: choices.join('、') } })
}

/** Number of the key that a cell names, for a measure. */
export function keyLookup(measure: string, rules: Rules, { measures }: Knowledge): Lookup {
  const keys = measures.keys.get(measure)
  return new Lookup((cell) => {
    const text = cellText(cell)
    if (text === '') return EMPTY
    const key = keys?.get(normalise(text))
    if (key !== undefined) return rules.keyNumbers.get(key) ?? UNKNOWN
    return isTotalWord(text) ? TOTAL : UNKNOWN
  })
}
