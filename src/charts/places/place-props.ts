import type { ReactNode } from 'react'
import type { ChartFormat } from '#src/charts/labels.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'

/** A number of one place over the chosen days; null: `state` says why there is none. */
export interface PlaceNumber {
  value: number | null
  state: CellState
}

export interface Place {
  id: string
  name: string
}

/** Every word that charts of places say, in the reader's language. */
export interface PlaceLabels {
  /** Column heads of the table twins. */
  place: string
  places: string
  state: string
  /** 已报 */
  reported: string
  rank: string
  change: string
  before: string
  range: string
  /** 37 个地点, 37 places */
  count: (count: number) => string
  states: Record<CellState, string>
  /** No place has a number. */
  empty: string
  /** 与上期相比的名次, how the rank has moved: for a reader who does not see the arrow. */
  gained: (places: number) => string
}

/** What every chart of places is given. Keep the references stable. */
export interface PlaceChartProps {
  title: string
  unit: string
  /** The days in words. */
  days: string
  format: ChartFormat
  labels: PlaceLabels
  /** Shows the table twin in place of the picture. */
  table?: boolean
  actions?: ReactNode
  remark?: string
}

/** A place by two measures. */
export interface ScatterDot extends Place {
  x: PlaceNumber
  y: PlaceNumber
}
