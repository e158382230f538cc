import type { TableSort } from '#src/contract/desk/table.ts'

interface Text<T> {
  name: string
  /** What is still to be checked against the schema. */
  read: (text: string) => unknown
  write: (value: T) => string
}

/** `value,at.floors`; `none`: the name alone. */
export const columnsText: Text<readonly string[]> = {
  name: 'cols',
  read: (text) => (text === 'none' ? [] : [...new Set(text.split(','))]),
  write: (ids) => (ids.length === 0 ? 'none' : ids.join(',')),
}

/** `-value,name`: the largest first, then by name. */
export const sortsText: Text<readonly TableSort[]> = {
  name: 'sort',
  read: (text) =>
    text.split(',').map((part) => ({ column: part.replace(/^-/, ''), descending: part.startsWith('-') })),
  write: (list) => list.map(({ column, descending }) => (descending ? `-${column}` : column)).join(','),
}
