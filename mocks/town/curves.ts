import { toDayNumber } from '#src/domain/days.ts'

/** A level by day, straight between the given days, flat before the first and after the last. */
export function curve(points: readonly (readonly [day: string, level: number])[]): (day: number) => number {
  const at = points.map(([day, level]) => [toDayNumber(day), level] as const)
  return (day) => {
    const next = at.findIndex(([d]) => d > day)
    if (next < 0) return at.at(-1)![1]
    if (next === 0) return at[0]![1]
    const [d0, v0] = at[next - 1]!
    const [d1, v1] = at[next]!
    return v0 + ((v1 - v0) * (day - d0)) / (d1 - d0)
  }
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
export const logit = (p: number) => Math.log(p / (1 - p))

/** Remembers a curve's levels, which are asked for once for every place. */
export function remembered(of: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>()
  return (day) => {
    let level = known.get(day)
    if (level === undefined) {
      level = of(day)
      known.set(day, level)
    }
    return level
  }
}

/** A draw of a Poisson variable from one uniform number. */
export function poisson(mean: number, uniform: number): number {
  let [k, p] = [0, Math.exp(-mean)]
  for (let sum = p; uniform > sum && k < 200; sum += p) {
    k++
    p *= mean / k
  }
  return k
}
