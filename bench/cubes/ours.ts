import {
  applyReport,
  buildCube,
  type Cube,
  change,
  type Numbers,
  series,
  spanStates,
  spanValues,
  total,
} from '../../src/domain/cube.ts'
import { buildPlaceIndex, runOf } from '../../src/domain/places.ts'
import { StateCode } from '../../src/domain/states.ts'
import { bytesOf } from './bytes.ts'
import type { Engine } from './engine.ts'
import type { Town } from './town.ts'

export function cubeOf({ paths, days, values }: Town): Cube {
  const states = Uint8Array.from(values, (value) =>
    value < 0 ? StateCode.missing : value === 0 ? StateCode.zero : StateCode.value,
  )
  const places = buildPlaceIndex(paths.map((path) => ({ id: path.slice(-6), path, reportedAt: 0 })))
  return buildCube({
    measure: 'bench',
    key: null,
    kind: 'flow',
    places,
    from: 0,
    days,
    values,
    states,
    revision: 1,
  })
}

export function ours(town: Town): Engine {
  return engineOf(cubeOf(town), false)
}

/** With what the map needs beside the numbers: the state of every site over the window. */
export function oursWithStates(town: Town): Engine {
  return engineOf(cubeOf(town), true)
}

function engineOf(cube: Cube, withStates: boolean): Engine {
  let sums: Numbers | undefined
  const states = new Uint8Array(cube.places.ids.length)
  const daily = new Float64Array(cube.days)
  return {
    step: (step) => {
      const run = runOf(cube.places, step.area.path)
      sums = spanValues(cube, step, sums)
      if (withStates) spanStates(cube, step, states)
      series(cube, run, daily)
      const now = total(cube, run, step)
      return {
        sums,
        series: daily,
        total: now.value!,
        change: change(cube, run, step, 'preceding', now).difference!,
      }
    },
    bytes: () => bytesOf(cube),
    patch: (site, day, value) => applyReport(cube, site, day, value, false, 1),
  }
}
