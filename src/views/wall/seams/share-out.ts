import { lengthOf, type Span } from './seams.ts'

/** What it costs, in parts of a full piece, that a thing stands before one declared earlier: a seam may change the order, but not for little. */
const OUT_OF_ORDER = 0.03

/** So many ways are tried. */
const MOST_WAYS = 10_000

/**
 * Which piece each thing goes to, by the heights that they need: none is to be fuller than it must, and the declared order is kept
 * while that costs little. Every way is tried; where there are too many, each thing has a piece of its own.
 */
export function shareOut(needs: readonly number[], pieces: readonly Span[]): number[] {
  if (needs.length <= pieces.length && pieces.length ** needs.length > MOST_WAYS) {
    return oneEach(needs, pieces)
  }
  const room = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
  const scale = room / needs.reduce((sum, need) => sum + need, 0)
  let best: number[] = []
  let least = Infinity
  for (let way = 0; way < pieces.length ** needs.length; way++) {
    const places = needs.map((_, at) => Math.floor(way / pieces.length ** at) % pieces.length)
    const cost = scale * fullest(needs, places, pieces) + OUT_OF_ORDER * swaps(places)
    if (cost < least) {
      least = cost
      best = places
    }
  }
  return best
}

/** The longest pieces to those that need most, and equal ones in the declared order. */
function oneEach(needs: readonly number[], pieces: readonly Span[]): number[] {
  const lengths = pieces.map((piece) => Math.round(lengthOf(piece)))
  const byLength = pieces.map((_, at) => at).sort((a, b) => lengths[b]! - lengths[a]! || a - b)
  const byNeed = needs.map((_, at) => at).sort((a, b) => needs[b]! - needs[a]! || a - b)
  const places: number[] = []
  for (const length of new Set(byLength.map((at) => lengths[at]!))) {
    const alike = byLength.filter((at) => lengths[at] === length)
    const taken = byNeed.splice(0, alike.length).sort((a, b) => a - b)
    for (const [at, thing] of taken.entries()) places[thing] = alike[at]!
  }
  return places
}

function fullest(needs: readonly number[], places: readonly number[], pieces: readonly Span[]): number {
  const shares = pieces.map(
    (piece, at) =>
      needs.reduce((sum, need, one) => (places[one] === at ? sum + need : sum), 0) / lengthOf(piece),
  )
  return Math.max(...shares)
}

function swaps(places: readonly number[]): number {
  return places.reduce((sum, place, at) => sum + places.slice(at + 1).filter((one) => one < place).length, 0)
}
