import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { boundsOf, isInOutline } from '#src/domain/outline.ts'
import { type Datum, datums, type LonLat, toWgs84 } from './datum.ts'

/** A point as its file has it, and the outline that it is said to lie in. */
export interface ClaimedPoint {
  point: LonLat
  outline: MultiPolygonCoordinates
}

export interface DatumVerdict {
  /** How many points say where they lie. */
  points: number
  /** How many of them lie there when they are read in each datum. */
  inside: Record<Datum, number>
  /** The datum that would fit where the declared one does not; null: nothing speaks against the declared one. */
  fits: Datum | null
}

/** Fewer say too little. */
const leastEvidence = 3
/** One chance in a thousand that a right declaration looks wrong (sign test on the points that tell the two apart). */
const doubt = 0.001
/** As many standard deviations as the doubt leaves. */
const deviations = 3.09
const manyThrows = 500

/**
 * Whether points leave their outlines by the known offset of another datum (some 500 m for GCJ-02 in Shanghai, another 700 m for
 * BD-09). Judged by the points that lie inside under one datum and outside under the other: where the declaration is right, few
 * of them are inside under the other only.
 */
export function checkDatum(points: readonly ClaimedPoint[], declared: Datum): DatumVerdict {
  const inside = new Map(datums.map((datum) => [datum, points.map((one) => isThere(one, datum))]))
  const own = inside.get(declared)!
  const counts = Object.fromEntries(
    datums.map((datum) => [datum, inside.get(datum)!.filter(Boolean).length]),
  ) as Record<Datum, number>
  let fits: Datum | null = null
  for (const datum of datums) {
    const other = inside.get(datum)!
    const won = other.filter((there, i) => there && !own[i]).length
    const lost = own.filter((there, i) => there && !other[i]).length
    if (won < leastEvidence || !isRare(won, won + lost)) continue
    if (fits === null || counts[datum] > counts[fits]) fits = datum
  }
  return { points: points.length, inside: counts, fits }
}

/**
 * Whether so many heads in so many throws of a fair coin are rarer than the doubt. With few throws they cannot be: then all must be
 * heads. With many, the normal distribution stands in, for 0.5 to their power is no number any more.
 */
function isRare(won: number, trials: number): boolean {
  if (trials > manyThrows) return (2 * won - trials) / Math.sqrt(trials) > deviations
  let term = 0.5 ** trials
  const allowed = Math.max(doubt, term)
  let chance = term
  for (let k = trials; k > won; k--) {
    term = (term * k) / (trials - k + 1)
    chance += term
  }
  return chance <= allowed
}

function isThere({ point, outline }: ClaimedPoint, datum: Datum): boolean {
  const [x, y] = toWgs84(point, datum)
  const [west, south, east, north] = boundsOf(outline)
  return x >= west && x <= east && y >= south && y <= north && isInOutline(outline, [x, y])
}
