import type { MarkShape } from '#src/contract/catalog.ts'
import type { TokenName } from '../tokens.ts'

/**
 * The marks as data, shared by the map's atlas and by legends. Drawn round 0,0 with a radius of 8 in a box of 24.
 * `tone` `own` is the colour of the kind; the tones of the prism are tokens.
 */
export interface MarkPart {
  d: string
  paint: 'fill' | 'stroke'
  width?: number
  tone?: TokenName
}

export interface MarkDrawing {
  color: TokenName
  parts: readonly MarkPart[]
  /** The second drawing of the same kind: what its flag adds or, with `replaces`, draws instead. */
  flagged?: { replaces: boolean; parts: readonly MarkPart[] }
}

const fill = (d: string, tone?: TokenName): MarkPart => ({ d, paint: 'fill', ...(tone && { tone }) })
const stroke = (d: string, width: number): MarkPart => ({ d, paint: 'stroke', width })
const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`

export const MARKS: Record<MarkShape, MarkDrawing> = {
  compound: {
    color: 'compound',
    parts: [stroke('M-2.6 6.8H-6.8V-6.8H6.8V6.8H2.6', 2.4)],
    flagged: { replaces: false, parts: [fill(disc(0, 0, 2.5))] },
  },
  building: {
    color: 'prism-lit',
    parts: [
      fill('M-6 -.8L0 2.2V9L-6 6Z', 'prism-lit'),
      fill('M6 -.8L0 2.2V9L6 6Z', 'prism-lit'),
      fill('M-6 -5L0 -2V2.2L-6 -.8Z', 'prism-dark'),
      fill('M6 -5L0 -2V2.2L6 -.8Z', 'prism-side'),
      fill('M0 -8L6 -5L0 -2L-6 -5Z', 'prism-dark'),
      { d: 'M0 -8L6 -5L0 -2L-6 -5Z', paint: 'stroke', width: 0.9, tone: 'prism-lit' },
    ],
  },
  checkpoint: {
    color: 'gate',
    parts: [stroke('M-7.2 8V-8M-7.2 -.8H8.2V4', 2.8)],
    flagged: { replaces: true, parts: [stroke('M-7.2 8V-8M-7.2 0L8.2 -7.2', 2.8)] },
  },
  testing: {
    color: 'sentinel',
    parts: [fill('M-2.9 -8H2.9V-2.9H8V2.9H2.9V8H-2.9V2.9H-8V-2.9H-2.9Z')],
  },
  electronic: { color: 'sentinel', parts: [fill('M0 -8.8L8.8 0L0 8.8L-8.8 0Z')] },
  'spot-check': { color: 'sentinel', parts: [fill('M0 -8.4L8.4 6.8H-8.4Z')] },
  monitoring: { color: 'sentinel', parts: [stroke(disc(0, 0, 7.2), 2.4), fill(disc(0, 0, 2.9))] },
  investigation: {
    color: 'sentinel',
    parts: [stroke('M-5 5L5 -5', 2.4), fill(disc(-5, 5, 4)), fill(disc(5, -5, 4))],
  },
  'central-site': { color: 'control', parts: [fill('M0 -8.4L8 -1.6V8H3V2H-3V8H-8V-1.6Z')] },
  'sampling-point': {
    color: 'control',
    parts: [
      stroke('M-4 -7.2H4M-2.8 -7V4.4a2.8 2.8 0 0 0 5.6 0V-7', 2.2),
      fill('M-2.8 0H2.8V4.4a2.8 2.8 0 0 1 -5.6 0Z'),
    ],
  },
  'vaccination-site': {
    color: 'control',
    parts: [fill('M0 -8.4L7.4 -5.6V.4C7.4 4.4 4.2 7 0 8.8C-4.2 7 -7.4 4.4 -7.4 .4V-5.6Z')],
  },
  pharmacy: {
    color: 'control',
    parts: [
      stroke(
        'M-5.9 5.9a4.4 4.4 0 0 1 0 -6.2L-.3 -5.9a4.4 4.4 0 0 1 6.2 6.2L.3 5.9a4.4 4.4 0 0 1 -6.2 0Z',
        2.2,
      ),
      fill('M-3.1 -3.1L3.1 3.1L.3 5.9a4.4 4.4 0 0 1 -6.2 -6.2Z'),
    ],
  },
  project: {
    color: 'reopen',
    parts: [
      stroke('M0 -7.6L6.6 -3.8V3.8L0 7.6L-6.6 3.8V-3.8Z', 2.4),
      fill('M0 -3.6L3.1 -1.8V1.8L0 3.6L-3.1 1.8V-1.8Z'),
    ],
  },
  venue: {
    color: 'compound',
    parts: [
      stroke('M-6.6 -6.6H-1.6V-1.6H-6.6ZM1.8 -6.6H6.8V-1.6H1.8ZM-6.6 1.8H-1.6V6.8H-6.6Z', 2),
      fill('M2 2H4.6V4.6H2ZM5.2 5.2H7.8V7.8H5.2Z'),
    ],
  },
}

/** The parts to draw, in order. */
export function partsOf(shape: MarkShape, flagged = false): readonly MarkPart[] {
  const { parts, flagged: second } = MARKS[shape]
  if (!flagged || !second) return parts
  return second.replaces ? second.parts : [...parts, ...second.parts]
}
