import type { SiteColumns } from '../types.ts'
import type { Rgba } from './fills.ts'

const positions = new WeakMap<SiteColumns, { value: Float64Array; size: 2 }>()

/** Sites as deck.gl takes them whole, a typed array an attribute: asked row by row, a million of them stop the page. */
export function siteData(columns: SiteColumns, fill: (row: number) => Rgba, line: (row: number) => Rgba) {
  // The same object each time: another one would be sent to the graphics card again.
  const at = positions.get(columns) ?? { value: columns.positions, size: 2 as const }
  positions.set(columns, at)
  const { length } = columns.ids
  return {
    length,
    attributes: { getPosition: at, getFillColor: bytesOf(length, fill), getLineColor: bytesOf(length, line) },
  }
}

export type SiteData = ReturnType<typeof siteData>

function bytesOf(length: number, colorOf: (row: number) => Rgba): { value: Uint8ClampedArray; size: 4 } {
  const value = new Uint8ClampedArray(length * 4)
  for (let row = 0; row < length; row++) value.set(colorOf(row), row * 4)
  return { value, size: 4 }
}
