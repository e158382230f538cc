import { expect, test } from 'vitest'
import { StateCode } from '#src/domain/states.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { buildAreaIndex } from './area-index.ts'
import { scalesOf, sharedScales } from './scales.ts'

const towns = [11, 12, 13, 14, 15].map((at) => `31/1/${at}`)
const index = buildAreaIndex([...['31', '31/1', '31/2', '31/2/9'], ...towns].map((path) => areaAt(path)))
const [district, alone] = ['1', '9'].map((code) => index.areas[index.rowOf.get(code)!]!)
const numbers = (factor: number) => ({
  values: Float64Array.from(index.areas, ({ code }) => Number(code) * factor),
  states: new Uint8Array(index.areas.length).fill(StateCode.value),
})

test('a town and a district side by side are filled by the classes of both', () => {
  const [own, other] = [numbers(10), numbers(10)]
  const single = scalesOf(index, alone!, own)
  expect([single.district, single.town!.breaks]).toEqual([undefined, []])
  const shared = sharedScales(index, [
    { area: alone!, numbers: own },
    { area: district!, numbers: other },
  ])
  expect(shared.district).toBeDefined()
  expect(shared.town!.breaks.length).toBeGreaterThan(1)
})

test('two times of one area are filled by the classes of both', () => {
  const shared = sharedScales(index, [
    { area: district!, numbers: numbers(1) },
    { area: district!, numbers: numbers(100) },
  ])
  expect(shared.town!.breaks.at(-1)).toBeGreaterThan(15)
  expect(scalesOf(index, district!, numbers(1)).town!.breaks.at(-1)).toBeLessThanOrEqual(15)
})
