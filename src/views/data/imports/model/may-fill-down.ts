import type { ColumnUse } from '#src/contract/handing-in/imports.ts'

const named: readonly ColumnUse['role'][] = ['place', 'within', 'year', 'month', 'day', 'measure']

/** Whether a blank cell can stand for the word above it: a figure never does, and a blank key is the total. */
export const mayFillDown = ({ role }: ColumnUse): boolean => named.includes(role)
