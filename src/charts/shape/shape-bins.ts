export interface Bin {
  /** From this value on, up to the next bin's; the last bin holds its upper limit too. */
  from: number
  to: number
  count: number
}

/** A bar a tenth of a finger wide says more than a bar a place. */
const mostBins = 24

/** Round bins of even width over the numbers, as many as the square root of their count. */
export function shapeBins(values: readonly number[], whole: boolean): Bin[] {
  if (values.length === 0) return []
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (const value of values) {
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  if (least > 0 && least < greatest / 3) least = 0
  const wanted = Math.min(mostBins, Math.max(5, Math.ceil(Math.sqrt(values.length))))
  const step = roundStep((greatest - least) / wanted || (whole ? 1 : greatest / wanted || 1), whole)
  const start = Math.floor(least / step + 1e-9)
  const end = Math.max(start + 1, Math.floor(greatest / step + 1e-9) + 1)
  const clean = (value: number) => Number(value.toPrecision(12))
  const bins = Array.from({ length: end - start }, (_, at) => ({
    from: clean((start + at) * step),
    to: clean((start + at + 1) * step),
    count: 0,
  }))
  for (const value of values) {
    const at = Math.min(bins.length - 1, Math.max(0, Math.floor(value / step + 1e-9) - start))
    bins[at]!.count++
  }
  return bins
}

function roundStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = rough / power
  const step = power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)
  return whole ? Math.max(1, Math.round(step)) : step
}
