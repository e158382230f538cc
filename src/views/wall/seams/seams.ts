/** A stretch of the screen, pixels. */
export interface Span {
  from: number
  to: number
}

/** Where the panels of a wall meet: nothing is written there. Pixels of the screen. */
export interface Seams {
  /** Across the width: they part left from right. */
  upright: readonly Span[]
  /** Down the height: they part above from below. */
  level: readonly Span[]
  /** The wall is higher than wide: the plate above, the panels below. */
  tall: boolean
  /** The wall is so wide that each side has two panels abreast. */
  wide: boolean
  /** A tall wall's screens are so narrow that each has one thing, and its lines wrap. */
  narrow: boolean
  /** Pixels on each side of the middle of a seam. */
  reach: number
}

export const seamless: Seams = { upright: [], level: [], tall: false, wide: false, narrow: false, reach: 0 }

/** Widths to heights from which on a wall is wide, as its style has it. */
const WIDE = 3

/** The least width of a screen that holds a panel as a seamless tall wall has it, rem. */
const NARROW = 18

/** Rem that type keeps from a gap. */
const CLEAR = 0.5

interface Wall {
  columns: number
  rows: number
  /** Width of the gap between two panels, pixels. */
  bezel: number
  width: number
  height: number
  /** Pixels. */
  rem: number
}

export function seamsOf({ columns, rows, bezel, width, height, rem }: Wall): Seams {
  const reach = bezel / 2 + CLEAR * rem
  const between = (parts: number, length: number): Span[] =>
    Array.from({ length: parts - 1 }, (_, at) => {
      const middle = ((at + 1) / parts) * length
      return { from: middle - reach, to: middle + reach }
    })
  const tall = width <= height
  return {
    reach,
    upright: between(columns, width),
    level: between(rows, height),
    tall,
    narrow: tall && width / columns < NARROW * rem,
    wide: width >= WIDE * height,
  }
}

/** Below the seam of a tall wall whose screens are not narrow, what just happened and who is late stand side by side. */
export function halvesFoot({ tall, narrow, level }: Seams): boolean {
  return tall && !narrow && level.length > 0
}

/** What the seams leave of a stretch. */
export function piecesOf({ from, to }: Span, seams: readonly Span[]): Span[] {
  const inside = seams.filter((seam) => seam.to > from && seam.from < to)
  const starts = [from, ...inside.map((seam) => seam.to)]
  const ends = [...inside.map((seam) => seam.from), to]
  return starts.map((start, at) => ({ from: start, to: ends[at]! })).filter((piece) => piece.to > piece.from)
}

export const lengthOf = ({ from, to }: Span): number => to - from

export type Way = 'left' | 'right' | 'shorter'

/** How far something must move so that it stands beside a seam. */
export function stepAside({ from, to }: Span, seams: readonly Span[], way: Way): number {
  const seam = seams.find((one) => one.from < to && from < one.to)
  if (!seam) return 0
  const [right, left] = [seam.to - from, seam.from - to]
  return way === 'right' || (way === 'shorter' && right < -left) ? right : left
}

/** The seam that something which would begin `at` begins behind: the nearest; null where there is none. */
export function seamNear(at: number, seams: readonly Span[]): Span | null {
  return [...seams].sort((a, b) => Math.abs(a.to - at) - Math.abs(b.to - at))[0] ?? null
}

interface Sides {
  width: number
  /** Where the left side begins, and how wide it is without seams. */
  start: number
  usual: number
  /** Two panels abreast are no narrower. */
  least: number
}

/** How wide the sides of a wide wall are, so that they end where a screen does: at the seam that is nearest; null: as without seams. */
export function sideWidth({ upright, wide }: Seams, { width, start, usual, least }: Sides): number | null {
  if (!wide) return null
  const widths = upright.filter(({ to }) => to < width / 2).map(({ from }) => from - start)
  const fitting = widths.filter((one) => one >= least)
  return fitting.sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual))[0] ?? null
}

/** As many equal things as there are, over pieces in proportion to their lengths: how many each takes. */
export function spread(count: number, pieces: readonly Span[]): number[] {
  const all = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
  let length = 0
  let given = 0
  return pieces.map((piece) => {
    length += lengthOf(piece)
    const here = Math.round((length / all) * count) - given
    given += here
    return here
  })
}

export interface Slot {
  size: number
  /** What of its size lies on a seam or before it. */
  before: number
}

/** As many slots as there are, end to end through all pieces. */
export function slotsOf(count: number, pieces: readonly Span[]): Slot[] {
  let end = pieces[0]?.from ?? 0
  return spread(count, pieces).flatMap((here, at) => {
    const { from, to } = pieces[at]!
    return Array.from({ length: here }, (_, one) => {
      const start = end
      end = from + ((one + 1) * (to - from)) / here
      return { size: end - start, before: one === 0 ? from - start : 0 }
    })
  })
}

export interface Tracks {
  /** For `grid-template-columns` or `-rows`: one track a thing, and one a seam. */
  template: string
  /** The line before each thing, as the grid counts. */
  lines: number[]
}

/** Tracks for as many things as there are, in pieces of a stretch. */
export function tracksOf(count: number, pieces: readonly Span[]): Tracks {
  return tracksIn(pieces, spread(count, pieces))
}

/** Tracks for so many things in each piece: one where nothing else is said. */
export function tracksIn(pieces: readonly Span[], counts: readonly number[] = pieces.map(() => 1)): Tracks {
  const tracks: string[] = []
  const lines: number[] = []
  pieces.forEach((piece, at) => {
    const here = counts[at]!
    if (at > 0) tracks.push(`${piece.from - pieces[at - 1]!.to}px`)
    if (here === 0) tracks.push(`${lengthOf(piece)}px`)
    for (let one = 0; one < here; one++) {
      tracks.push(`${lengthOf(piece) / here}px`)
      lines.push(tracks.length)
    }
  })
  return { template: tracks.join(' '), lines }
}

/** Longer than any screen. */
const FAR = 1e5

/** The seams as boxes of a picture as high as the wall, so many pixels `after` its left edge. */
export function boxesOf({ upright, level }: Seams, after: number) {
  return [
    ...upright.map(({ from, to }) => ({ left: from - after, right: to - after, top: -FAR, bottom: FAR })),
    ...level.map(({ from, to }) => ({ left: -FAR, right: FAR, top: from, bottom: to })),
  ]
}
