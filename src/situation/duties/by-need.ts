import type { FormCompleteness } from '#src/contract/completeness.ts'

/** Reports of a form that are not there. */
export function missingCount({ due, overdue }: Pick<FormCompleteness, 'due' | 'overdue'>): number {
  return due + overdue
}

/** The forms in which something is missing: the most overdue first, then those due on the day, then those that have the week. */
export function inNeed(forms: readonly FormCompleteness[]): FormCompleteness[] {
  return forms.filter((form) => missingCount(form) > 0).sort(byNeed)
}

export function byNeed(a: FormCompleteness, b: FormCompleteness): number {
  return (
    b.overdue - a.overdue ||
    Number(b.deadline !== null) - Number(a.deadline !== null) ||
    missingCount(b) - missingCount(a)
  )
}
