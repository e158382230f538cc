import type { Slot } from './shape-stack.ts'

const r = (value: number) => Math.round(value * 10) / 10

/** One path a part, bottom first, broken where a day has no total; a part that a day does not tell of is thin there, not read as zero elsewhere. */
export function shapeAreas(
  slots: readonly Slot[],
  x: (day: number) => number,
  y: (value: number) => number,
): string[] {
  const count = slots[0]?.parts.length ?? 0
  const paths = Array.from({ length: count }, () => '')
  for (const run of runsOf(slots)) {
    const floors = run.map(() => 0)
    for (let key = 0; key < count; key++) {
      const tops = run.map((slot, at) => floors[at]! + (slot.parts[key] || 0))
      if (tops.some((top, at) => top > floors[at]!)) paths[key] += bandOf(run, floors, tops, x, y)
      tops.forEach((top, at) => {
        floors[at] = top
      })
    }
  }
  return paths
}

/** The stretches of neighbouring days with a total. */
function runsOf(slots: readonly Slot[]): Slot[][] {
  const runs: Slot[][] = []
  let open = false
  for (const slot of slots) {
    const there = !Number.isNaN(slot.total)
    if (there && open) runs.at(-1)!.push(slot)
    else if (there) runs.push([slot])
    open = there
  }
  return runs
}

function bandOf(
  run: readonly Slot[],
  floors: readonly number[],
  tops: readonly number[],
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  // A day alone is as wide as a stroke.
  const wide = run.length === 1 ? 0.5 : 0
  const over = run.flatMap(({ from }, at) => {
    const top = r(y(tops[at]!))
    return wide ? [`${r(x(from) - wide)} ${top}`, `${r(x(from) + wide)} ${top}`] : [`${r(x(from))} ${top}`]
  })
  const back = run
    .flatMap(({ from }, at) => {
      const floor = r(y(floors[at]!))
      return wide
        ? [`${r(x(from) - wide)} ${floor}`, `${r(x(from) + wide)} ${floor}`]
        : [`${r(x(from))} ${floor}`]
    })
    .reverse()
  return `M${[...over, ...back].join('L')}Z`
}
