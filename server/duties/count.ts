import type { DutyCounts, FormCounts } from '#src/contract/figures/completeness.ts'
import type { DutyState } from '#src/domain/duties/duties.ts'
import type { ReckonedReporter } from './reckon-forms.ts'

/** Nothing is expected of the nulls. */
export function countDuties(states: Iterable<DutyState | null>): DutyCounts {
  const counts: DutyCounts = { expected: 0, reported: 0, inTime: 0, late: 0, due: 0, overdue: 0 }
  for (const state of states) if (state !== null) add(counts, state)
  return counts
}

export function countForms(owing: Iterable<ReckonedReporter>): FormCounts {
  const counts: FormCounts = { ...countDuties([]), partial: 0 }
  for (const one of owing) addForm(counts, one)
  return counts
}

/** By key, in the order in which the keys come up; a reporter counts for each of its own. */
export function countBy(
  owing: Iterable<ReckonedReporter>,
  keysOf: (reporter: ReckonedReporter) => readonly string[],
): Map<string, FormCounts> {
  const found = new Map<string, FormCounts>()
  for (const one of owing) {
    for (const key of keysOf(one)) {
      const counts = found.get(key) ?? countForms([])
      found.set(key, counts)
      addForm(counts, one)
    }
  }
  return found
}

function addForm(counts: FormCounts, { state, partial }: ReckonedReporter): void {
  add(counts, state)
  if (partial) counts.partial++
}

function add(counts: DutyCounts, state: DutyState): void {
  counts.expected++
  if (state === 'in-time' || state === 'late') counts.reported++
  counts[state === 'in-time' ? 'inTime' : state]++
}
