import { encodeArrow } from '../../server/cubes/wire/encode-arrow.ts'
import { toDayNumber } from '../../src/domain/days.ts'
import { buildPlaceIndex } from '../../src/domain/places.ts'
import { StateCode } from '../../src/domain/states.ts'
import type { CityModel } from './model.ts'

/** A measure of the city over a run of days, as the server encodes it; each measure has another site's numbers in each row. */
export function cubeBytes(
  { town, listed }: CityModel,
  first: string,
  asked: { measure: string; from: string; to: string },
): Uint8Array<ArrayBuffer> {
  const begin = toDayNumber(first)
  const from = Math.max(begin, toDayNumber(asked.from))
  const days = Math.min(begin + town.days - 1, toDayNumber(asked.to)) - from + 1
  const more = Number(asked.measure.slice(1))
  const values = new Float64Array(town.sites * days)
  const states = new Uint8Array(values.length)
  for (let site = 0; site < town.sites; site++) {
    const other = (site + 1009 * more) % town.sites
    for (let day = 0; day < days; day++) {
      const value = town.values[other * town.days + from - begin + day]!
      const at = site * days + day
      values[at] = value < 0 ? Number.NaN : value
      states[at] = value < 0 ? StateCode.missing : value === 0 ? StateCode.zero : StateCode.value
    }
  }
  return encodeArrow({
    measure: asked.measure,
    kind: 'flow',
    staleAfterDays: null,
    places: buildPlaceIndex(listed.sites.map(({ id, path }) => ({ id, path, reportedAt: 0 }))),
    from,
    days,
    revision: 1,
    asOf: null,
    demonstration: false,
    frames: [{ key: null, values, states }],
  })
}
