import { ColumnId, TableFold, TableGroup, type TableLook, TableRows, TableSort } from '#src/contract/table.ts'
import { type Param, type Params, type Parser, valid } from './address.ts'

export const asItComes: TableLook = {
  rows: null,
  columns: null,
  pinned: [],
  sorts: [],
  group: null,
  fold: null,
}

const one = <T extends string>(name: string, schema: Parser<T>): Param<T> => ({
  name,
  read: (text) => valid(schema, text),
  write: (value) => value,
})

/** `none`: the name alone. */
const columns: Param<string[]> = {
  name: 'cols',
  read: (text) => (text === 'none' ? [] : valid(ColumnId.array().max(60), unlike(text.split(',')))),
  write: (ids) => (ids.length === 0 ? 'none' : ids.join(',')),
}

const pinned: Param<string[]> = {
  name: 'pins',
  read: (text) => valid(ColumnId.array().max(20), unlike(text.split(','))),
  write: (ids) => ids.join(','),
}

/** `-value,name`: the largest first, then by name. */
const sorts: Param<TableSort[]> = {
  name: 'sort',
  read: (text) =>
    valid(
      TableSort.array().max(3),
      text.split(',').map((part) => ({ column: part.replace(/^-/, ''), descending: part.startsWith('-') })),
    ),
  write: (list) => list.map(({ column, descending }) => (descending ? `-${column}` : column)).join(','),
}

const everyGroup = 'all'

/** `310118106,310118107`: these are shut. `all,310118106`: all are but this one. */
const fold: Param<TableFold> = {
  name: 'shut',
  read: (text) => {
    const [first, ...rest] = text.split(',')
    const all = first === everyGroup
    return valid(TableFold, { all, except: all ? rest : text.split(',') })
  },
  write: ({ all, except }) => [...(all ? [everyGroup] : []), ...except].join(','),
}

/** The parts of a view that say how the table is set up. */
export const tableAddress: Params<TableLook> = {
  rows: one('rows', TableRows),
  columns,
  pinned,
  sorts,
  group: one('group', TableGroup),
  fold,
}

function unlike(ids: string[]): string[] {
  return [...new Set(ids)]
}
