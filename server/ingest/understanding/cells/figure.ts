/** Why a cell is no figure. */
export type FigureFault =
  | 'text'
  | 'separators'
  | 'percent'
  | 'unit'
  | 'day'
  | 'formula'
  | 'flag'
  | 'spreadsheet-error'

/** What the cell of a value says. */
export type Figure =
  /** `qualifier`: the cell's own words, where they say more than the number. */
  | { says: 'number'; value: number; estimated: boolean; qualifier: string | null }
  | { says: 'nothing' }
  | { says: 'withdrawn' }
  /** `<10`, `10以内`, `10-20`: more numbers than one. */
  | { says: 'range' }
  | { says: 'fault'; why: FigureFault }

/** How a measure is written: its unit's words (normalised), and what a percent sign does to its numbers. */
export interface FigureForm {
  units: ReadonlySet<string>
  otherUnits: ReadonlySet<string>
  /** A factor, or null: a percent is refused. */
  percent: number | null
}
