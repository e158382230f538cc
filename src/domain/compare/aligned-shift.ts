/** How many days back the same weeks of another time lie that begin near `start`: whole weeks, so that a Monday stands beside a Monday. */
export function alignedShift(from: number, start: number): number {
  return Math.round((from - start) / 7) * 7
}
