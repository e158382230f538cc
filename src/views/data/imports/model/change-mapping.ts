import type { ColumnUse, DayOrder, SheetMapping } from '#src/contract/handing-in/imports.ts'

/** A mapping that says nothing yet: where the sheet itself must be chosen first. */
export const blankMapping: SheetMapping = {
  sheet: null,
  header: { from: 0, to: 0 },
  columns: [],
  fixed: {},
  dayOrder: null,
  year: null,
  filledDown: [],
  placeCodes: {},
  replaces: false,
}

export type MappingChange =
  | { type: 'column'; column: number; use: ColumnUse }
  | { type: 'header'; from: number; to: number }
  /** Undefined: no longer the same for every row. */
  | { type: 'fixed'; field: keyof SheetMapping['fixed']; value: string | undefined }
  | { type: 'day-order'; order: DayOrder }
  | { type: 'year'; year: number }
  /** Everything about another sheet is read anew. */
  | { type: 'sheet'; sheet: string }
  /** Null: the file's own word stands for itself again. */
  | { type: 'place-code'; found: string; place: string | null }
  /** Whether a column's blank cells take the word above them. */
  | { type: 'filled-down'; column: number; filled: boolean }
  | { type: 'replaces'; replaces: boolean }

export function changeMapping(mapping: SheetMapping, change: MappingChange): SheetMapping {
  switch (change.type) {
    case 'column':
      return {
        ...mapping,
        columns: Array.from({ length: Math.max(mapping.columns.length, change.column + 1) }, (_, at) =>
          at === change.column ? change.use : (mapping.columns[at] ?? { role: 'ignore' }),
        ),
      }
    case 'header':
      return { ...mapping, header: { from: change.from, to: change.to } }
    case 'fixed': {
      const fixed = { ...mapping.fixed }
      delete fixed[change.field]
      // A key belongs to its measure.
      if (change.field === 'measure') delete fixed.key
      if (change.value !== undefined) fixed[change.field] = change.value
      return { ...mapping, fixed }
    }
    case 'day-order':
      return { ...mapping, dayOrder: change.order }
    case 'year':
      return { ...mapping, year: change.year }
    case 'sheet':
      return { ...blankMapping, sheet: change.sheet, replaces: mapping.replaces }
    case 'place-code': {
      const { [change.found]: _, ...others } = mapping.placeCodes
      const placeCodes = change.place === null ? others : { ...others, [change.found]: change.place }
      return { ...mapping, placeCodes }
    }
    case 'filled-down': {
      const others = mapping.filledDown.filter((column) => column !== change.column)
      return { ...mapping, filledDown: change.filled ? [...others, change.column] : others }
    }
    case 'replaces':
      return { ...mapping, replaces: change.replaces }
  }
}
