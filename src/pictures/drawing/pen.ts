import type { Turns } from '#src/domain/turns/turns.ts'
import type { Colour } from './colour.ts'

export const svgSpace = 'http://www.w3.org/2000/svg'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** What everything that draws is given. */
export interface Pen {
  /** Where what is measured on the page stands on the sheet. */
  origin: { x: number; y: number }
  /** Points of colour for each CSS pixel of a canvas. */
  density: number
  definitions: SVGElement
  /** The weights of Latin type that occur. */
  weights: Set<number>
  /** A name that nothing else in the picture has. */
  newId: () => string
  turns: Turns
}

export function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgSpace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, plain(value))
  return element
}

/** Two digits behind the point are a fiftieth of a printed dot. */
export function plain(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
}

export function paint(name: 'fill' | 'stroke', colour: Colour | null): Record<string, string | number> {
  if (!colour) return { [name]: 'none' }
  return { [name]: colour.hex, ...(colour.alpha < 1 && { [`${name}-opacity`]: colour.alpha }) }
}
