/** The latest reports of one measure as columns; at most one for each row, day and key. Order does not matter. */
export interface Reports {
  /** Rows of the place index the cells are made for; negative: left out. */
  readonly rows: ArrayLike<number>
  /** Day numbers. */
  readonly days: ArrayLike<number>
  /** Indexes of `palette`. */
  readonly keys: ArrayLike<number>
  readonly palette: readonly (string | null)[]
  /** NaN: withdrawn. */
  readonly values: ArrayLike<number>
  readonly estimated: ArrayLike<number>
}

/** One number a place and day, [place][day from `start`]; NaN: no report. */
export interface Gathered {
  readonly start: number
  readonly width: number
  readonly values: Float64Array
  readonly estimated: Uint8Array
  /** Per row, the newest day before `start` with a report; -Infinity: none. */
  readonly earlier: Float64Array
}

/** Which keys add up to the number, and whether a report without key stands in where none of them is there. */
export interface Pick {
  /** Null: a report without key is all there is. */
  readonly keys: readonly string[] | null
  readonly orUnkeyed: boolean
}

/** The keys beside reported ones are 0: a committee with no central arrivals sends no row for them. */
export function gather(reports: Reports, pick: Pick, rows: number, start: number, width: number): Gathered {
  const values = new Float64Array(rows * width).fill(Number.NaN)
  const estimated = new Uint8Array(rows * width)
  const earlier = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY)
  const fallback: number[] = []
  const isKeyed = reports.palette.map((key) => key !== null && pick.keys?.includes(key) === true)
  const isUnkeyed = reports.palette.map((key) => key === null && (pick.keys === null || pick.orUnkeyed))
  for (let i = 0; i < reports.rows.length; i++) {
    const row = reports.rows[i]!
    const key = reports.keys[i]!
    const value = reports.values[i]!
    const day = reports.days[i]! - start
    if (row < 0 || day >= width || Number.isNaN(value) || !(isKeyed[key] || isUnkeyed[key])) continue
    if (day < 0) {
      if (day + start > earlier[row]!) earlier[row] = day + start
    } else if (isKeyed[key]) {
      const at = row * width + day
      values[at] = Number.isNaN(values[at]!) ? value : toMillionths(values[at]! + value)
      estimated[at] = estimated[at]! | reports.estimated[i]!
    } else fallback.push(i)
  }
  for (const i of fallback) {
    const at = reports.rows[i]! * width + reports.days[i]! - start
    if (!Number.isNaN(values[at]!)) continue
    values[at] = reports.values[i]!
    estimated[at] = reports.estimated[i]!
  }
  return { start, width, values, estimated, earlier }
}

/** 0.1 + 0.2 is 0.3 here: to a millionth, as cubes count. */
export function toMillionths(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6
}
