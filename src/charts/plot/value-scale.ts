export interface ValueScale {
  min: number
  max: number
  ticks: number[]
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = rough / power
  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)
}

const clean = (value: number) => Number(value.toPrecision(12))

/** The next half step: a scale that follows a dragged window should seldom change. */
const outgrown = (value: number, step: number) => clean((Math.ceil((value * 2) / step - 1e-9) * step) / 2)

function ticksOf(min: number, max: number, step: number): number[] {
  const ticks: number[] = []
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++) ticks.push(clean(i * step))
  return ticks
}

/** From zero to a little above the greatest value; counts never get a tick between two whole numbers. */
export function countScale(greatest: number): ValueScale {
  const step = Math.max(1, niceStep(Math.max(greatest, 2) / 3.5))
  const max = outgrown(Math.max(greatest, 1.5) * 1.05, step)
  return { min: 0, max, ticks: ticksOf(0, max, step) }
}

/** Shares (0…1): starts at the round step below the least one; above 1 only where a share is. */
export function shareScale(least: number, greatest: number): ValueScale {
  const step = niceStep(Math.max(greatest - least, 0.02) / 3.5)
  const min = Math.max(0, clean(Math.floor(least / step - 0.15) * step))
  const max = Math.max(outgrown(greatest + step * 0.1, step), min + step)
  const most = greatest <= 1 ? Math.min(1, max) : max
  return { min, max: most, ticks: ticksOf(min, most, step) }
}

/** Shares as bars: from zero; above 1 only where a share is. */
export function shareBarScale(greatest: number): ValueScale {
  const { max, ticks } = fractionScale(greatest)
  const most = greatest <= 1 ? Math.min(1, max) : max
  return { min: 0, max: most, ticks: ticks.filter((tick) => tick <= most) }
}

/** From zero, of numbers that need not be whole: rates, averages. */
export function fractionScale(greatest: number): ValueScale {
  const most = greatest > 0 ? greatest : 1
  const step = niceStep(most / 3.5)
  const max = outgrown(most * 1.05, step)
  return { min: 0, max, ticks: ticksOf(0, max, step) }
}
