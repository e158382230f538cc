import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'

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
