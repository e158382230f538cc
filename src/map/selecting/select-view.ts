import type { Box, Line } from '../labels/label.ts'

/** What the tools need of the map. */
export interface SelectView {
  project: (point: readonly [number, number]) => { x: number; y: number }
  unproject: (x: number, y: number) => [lon: number, lat: number]
  size: () => { width: number; height: number }
  /** On the way to another view. */
  isMoving: () => boolean
  watch: (listener: () => void) => () => void
}

/** What words over the map need besides: pixels of one of the look, what they keep off, and how long a line of them is. */
export interface WordsView extends SelectView {
  pixels: number
  taken: () => readonly Box[]
  widthOf: (line: Line) => number
}
