import {
  ColumnId,
  TableFold,
  TableGroup,
  type TableLook,
  TableRows,
  TableSort,
} from '#src/contract/desk/table.ts'
import { columnsText, sortsText } from '#src/domain/table/table-text.ts'
import { type Param, type Params, type Parser, valid } from '#src/state/address.ts'

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

const columns: Param<string[]> = {
  ...columnsText,
  read: (text) => valid(ColumnId.array().max(60), columnsText.read(text)),
}

const pinned: Param<string[]> = {
  name: 'pins',
  read: (text) => valid(ColumnId.array().max(20), [...new Set(text.split(','))]),
  write: (ids) => ids.join(','),
}

const sorts: Param<TableSort[]> = {
  ...sortsText,
  read: (text) => valid(TableSort.array().max(3), sortsText.read(text)),
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
