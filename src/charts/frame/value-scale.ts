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

function ticksOf(min: number, max: number, step: number): number[] {
  const ticks: number[] = []
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)))
  return ticks
}

/** From zero to a little above the greatest value; counts never get a tick between two whole numbers. */
export function countScale(greatest: number): ValueScale {
  const max = Math.max(greatest * 1.12, 2)
  const step = Math.max(1, niceStep(max / 4))
  return { min: 0, max, ticks: ticksOf(0, max, step) }
}

/** Shares (0…1): starts at the round step below the least one, never above 1 but for the share that is. */
export function shareScale(least: number, greatest: number): ValueScale {
  const step = niceStep(Math.max(greatest - least, 0.02) / 3)
  const min = Math.max(0, Number((Math.floor(least / step - 0.15) * step).toPrecision(12)))
  const max = Math.max(Math.min(1, greatest + step * 0.6), min + step)
  return { min, max, ticks: ticksOf(min, max, step) }
}
