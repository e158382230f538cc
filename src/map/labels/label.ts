/** One line of a label; sizes in pixels of the look. */
export interface Line {
  text: string
  size: number
  weight: 400 | 500 | 600 | 700
  spacing?: number
  /** Instead of the label's. */
  color?: string
  /** A smaller end: the unit after a figure. */
  tail?: { text: string; size: number }
}

/** Names below this priority are those of the surroundings. */
export const LOUD = 50

export interface Label {
  /** Stable between frames: what is placed stays placed while it can. */
  id: string
  lon: number
  lat: number
  /** Higher goes first. */
  priority: number
  lines: readonly Line[]
  /** A quiet line under the others, left out where only those find room. */
  more: Line | null
  color: string
  halo: string | null
  /** `centre`: the text stands on the point; `right`: beside it. */
  anchor: 'centre' | 'right'
  /** Shown even where it touches another. */
  forced?: boolean
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Placed {
  label: Label
  /** Middle of the text, or its left end when it stands beside its point. */
  x: number
  y: number
  more: boolean
}
