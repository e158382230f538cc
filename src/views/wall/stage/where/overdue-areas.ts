import type { FormCompleteness } from '#src/contract/figures/completeness.ts'

export interface OverdueArea {
  /** Code of an area right inside the one that was asked for. */
  area: string
  /** Reports that are overdue there, all forms together. */
  count: number
  /** The form with the most of them, and how many more forms have any. */
  form: Pick<FormCompleteness, 'name'>
  ofForm: number
  otherForms: number
}

/** The areas in which reports are overdue, those with the most first. */
export function overdueAreas(forms: readonly Pick<FormCompleteness, 'name' | 'areas'>[]): OverdueArea[] {
  const found = new Map<string, OverdueArea>()
  for (const form of forms) {
    for (const { area, overdue } of form.areas) {
      if (overdue === 0) continue
      const known = found.get(area)
      if (!known) found.set(area, { area, count: overdue, form, ofForm: overdue, otherForms: 0 })
      else {
        known.count += overdue
        known.otherForms++
        if (overdue > known.ofForm) Object.assign(known, { form, ofForm: overdue })
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
