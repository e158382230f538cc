/** The catalogue shows four decimals at most; what is finer than a millionth is rounded to it. */
const SCALES = [1, 10, 100, 1000, 10_000, 1_000_000]
export const FINEST = 1_000_000

/** Units per one in which each of the values is whole. */
export function scaleOf(values: ArrayLike<number>, isCounted: (cell: number) => boolean): number {
  let step = 0
  for (let i = 0; i < values.length && SCALES[step]! < FINEST; i++)
    if (isCounted(i)) while (SCALES[step]! < FINEST && !isWholeAt(values[i]!, SCALES[step]!)) step++
  return SCALES[step]!
}

export function isWholeAt(value: number, scale: number): boolean {
  return Math.round(value * scale) / scale === value
}
