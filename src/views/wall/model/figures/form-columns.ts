import type { FormCompleteness } from '#src/contract/figures/completeness.ts'

export interface FormColumn {
  id: string
  /** One form, or in the last column all those that have none of their own. */
  of: readonly FormCompleteness[]
}

/** As many columns as have room, at least one; what has none of its own is told together. */
export function formColumns(forms: readonly FormCompleteness[], room: number): FormColumn[] {
  const own = forms.length <= room ? forms : forms.slice(0, Math.max(0, room - 1))
  const columns = own.map((form): FormColumn => ({ id: form.form, of: [form] }))
  return own.length === forms.length ? columns : [...columns, { id: 'others', of: forms.slice(own.length) }]
}
