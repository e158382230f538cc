import type { FormCompleteness } from '#src/contract/figures/completeness.ts'

/** Reports of a form that are not there. */
export function missingCount({ due, overdue }: Pick<FormCompleteness, 'due' | 'overdue'>): number {
  return due + overdue
}

/** The forms in which something is missing: the most overdue first, then by the hour at which they are due; those that have the week stand last. */
export function inNeed(forms: readonly FormCompleteness[]): FormCompleteness[] {
  return forms.filter((form) => missingCount(form) > 0).sort(byNeed)
}

export function byNeed(a: FormCompleteness, b: FormCompleteness): number {
  return b.overdue - a.overdue || hourOf(a).localeCompare(hourOf(b)) || missingCount(b) - missingCount(a)
}

function hourOf({ deadline }: FormCompleteness): string {
  return deadline ?? '99'
}
