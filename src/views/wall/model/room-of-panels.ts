import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'
import { shareOut } from '#src/views/wall/seams/share-out.ts'

/** What each kind of panel needs of the height, rem. */
const needs: Record<WallPanel['kind'], number> = {
  number: 10,
  clock: 10,
  keys: 10,
  shares: 12,
  watch: 17,
  capacity: 9,
  ranking: 18,
  hotspots: 15,
  forms: 20,
  multiples: 20,
}

/** Half as wide, what stands beside a number elsewhere stands below it. */
const uprightNeeds: typeof needs = { ...needs, number: 12.5, watch: 17.6, ranking: 20 }

const gap = 1
/** What lies between the panels and the line under them, rem. */
const air = 0.5
/** Below the least panels would be cramped, and above the most the plate; rem. */
const [least, most] = [26, 33]

export function needOf({ kind }: WallPanel): number {
  return needs[kind]
}

/** Panels of an upright wall stand two abreast: what each row of them needs, rem. */
export function uprightRows(panels: readonly WallPanel[]): number[] {
  return panels.flatMap((_, at) =>
    at % 2 === 1 ? [] : [Math.max(...panels.slice(at, at + 2).map(({ kind }) => uprightNeeds[kind]))],
  )
}

/** What an upright wall gives the panels of a scene, whose sides take turns; rem. The rest is the plate's. */
export function uprightBand({ left, right }: Pick<Scene, 'left' | 'right'>): number {
  const sides = [left, right].map((panels) =>
    uprightRows(panels).reduce((all, row) => all + row + gap, air - gap),
  )
  return Math.min(most, Math.max(least, ...sides))
}

interface Page {
  /** Screens abreast, of which each has panels of its own. */
  columns: number
  /** How high they are, rem. */
  high: number
}

/**
 * What the two pages of a tall wall with seams show, whose sides take turns: all at once where the panels have room, the second page then
 * has none; and no page leaves a screen empty while the other has panels to spare.
 */
export function pagesOf(
  { left, right }: Pick<Scene, 'left' | 'right'>,
  { columns, high }: Page,
): Pick<Scene, 'left' | 'right'> {
  const all = [...left, ...right]
  if (fits(all, columns, high)) return { left: all, right: [] }
  const [fewer, more] = [left.length, right.length].sort((a, b) => a - b) as [number, number]
  const moved = Math.min(more - columns, columns - fewer)
  if (fewer === 0 || moved <= 0) return { left, right }
  const first = left.length + (left.length < right.length ? moved : -moved)
  return { left: all.slice(0, first), right: all.slice(first) }
}

/** Whether panels one below the other, in so many columns, take no more of the height. */
function fits(panels: readonly WallPanel[], columns: number, high: number): boolean {
  const needed = panels.map(({ kind }) => uprightNeeds[kind] + gap)
  const column = { from: 0, to: high + gap }
  const places = shareOut(
    needed,
    Array.from({ length: columns }, () => column),
  )
  return Array.from({ length: columns }, (_, at) => at).every(
    (at) => needed.reduce((sum, need, one) => (places[one] === at ? sum + need : sum), 0) <= high + gap,
  )
}
