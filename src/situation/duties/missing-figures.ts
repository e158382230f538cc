import type { Area } from '#src/contract/areas.ts'
import type { FormCounts } from '#src/contract/figures/completeness.ts'
import { missingShareOf, missingShares } from '#src/domain/duties/missing-share.ts'
import { StateCode } from '#src/domain/states.ts'
import type { AreaFigures } from '#src/map/types.ts'

const plain = { breaks: [], ramp: [1] }
let version = 0

/** Overdue forms of every area, hatched by their share of those expected: what the map and its small picture are given. */
export function missingFigures(
  areas: readonly Area[],
  counts: readonly (FormCounts & { area: string })[],
  say: (overdue: number) => string,
): AreaFigures {
  const known = new Map(counts.map((one) => [one.area, one]))
  const values = new Float64Array(areas.length).fill(Number.NaN)
  const states = new Uint8Array(areas.length).fill(StateCode.notExpected)
  const hatch = new Uint8Array(areas.length)
  areas.forEach(({ code }, row) => {
    const own = known.get(code)
    if (!own) return
    const share = missingShareOf(own.overdue, own.expected)
    values[row] = own.overdue
    states[row] = own.overdue === 0 ? StateCode.zero : StateCode.value
    hatch[row] = share === null ? 0 : missingShares.indexOf(share) + 1
  })
  return {
    values,
    states,
    hatch,
    version: ++version,
    scales: { city: plain, district: plain, town: plain, committee: plain },
    format: (overdue) => (overdue === 0 ? '' : say(overdue)),
  }
}
