import { everything, type Selection } from '../../src/contract/desk/selection.ts'
import { buildCube, type Cube, change, series, seriesStates, total } from '../../src/domain/cube.ts'
import { buildPlaceIndex } from '../../src/domain/places.ts'
import { countSites, countValues } from '../../src/domain/selection/counts.ts'
import { pick } from '../../src/domain/selection/pick.ts'
import { buildPlaceTable } from '../../src/domain/selection/place-table.ts'
import { rowsIn } from '../../src/domain/selection/rows-in.ts'
import { StateCode } from '../../src/domain/states.ts'
import { codesOf } from '../city/codes.ts'
import { CAMERA, makeTownMap } from '../city/town-map.ts'
import { districtOf, isForeign, lassoAt } from './rows.ts'

/** Our engine over the same numbers in the same browser: all that the desk works out when a selection changes. */

export interface OurEngine {
  /** ms of each change, and the sites held after the last. */
  filter: (
    how: 'district' | 'foreign' | 'lasso',
    steps: number,
    measures: number,
  ) => { times: number[]; held: number }
}

declare global {
  interface Window {
    engine: OurEngine
  }
}

const MEASURES = 12
const { town, sites } = makeTownMap()
const listed = town.paths.map((path, site) => ({
  id: sites.ids[site]!,
  kind: 'compound',
  path: codesOf(path),
  lon: sites.positions[site * 2]!,
  lat: sites.positions[site * 2 + 1]!,
  attributes: { foreign: isForeign(site) },
}))
const codes = [...new Set(town.paths.map((path) => `31${districtOf(path)}`))]
const table = buildPlaceTable(
  codes.map((code) => ({ code, path: `31/${code}`, point: null })),
  listed,
)
const states = Uint8Array.from(town.values, (value) =>
  value < 0 ? StateCode.missing : value === 0 ? StateCode.zero : StateCode.value,
)
const cubes = Array.from(
  { length: MEASURES },
  (_, n): Cube =>
    buildCube({
      measure: `m${n}`,
      key: null,
      kind: 'flow',
      places: buildPlaceIndex(listed),
      from: 0,
      days: town.days,
      values: town.values,
      states,
      revision: 1,
    }),
)
const span = { from: town.days - 30, to: town.days - 1 }

function answer(selection: Selection, measures: number): number {
  const picked = pick(table, selection)
  let sum = 0
  for (const cube of cubes.slice(0, measures)) {
    const rows = rowsIn(picked, cube.places)
    const now = total(cube, rows, span)
    change(cube, rows, span, 'preceding', now)
    sum += now.value! + series(cube, rows)[0]! + seriesStates(cube, rows).reported[0]!
  }
  const there = () => true
  countValues(picked, { kind: 'compound', attribute: 'foreign', within: '31', isThere: there })
  const held = countSites(picked, '31', there).get('compound')!
  return Number.isFinite(sum) ? held : Number.NaN
}

function selectionOf(how: 'district' | 'foreign' | 'lasso', step: number): Selection {
  if (how === 'district') return { ...everything, areas: [codes[step % codes.length]!] }
  if (how === 'foreign')
    return {
      ...everything,
      filters: [{ kind: 'compound', attribute: how, values: [String(step % 2 === 0)] }],
    }
  const points = lassoAt(CAMERA.lon, CAMERA.lat, 0.1 + 0.02 * step)
  return { ...everything, shapes: [{ kind: 'lasso', points }] }
}

window.engine = {
  filter(how, steps, measures) {
    const run = (step: number) => {
      const before = performance.now()
      const held = answer(selectionOf(how, step), measures)
      return { ms: performance.now() - before, held }
    }
    for (let step = 0; step < steps; step++) run(step)
    const done = Array.from({ length: steps }, (_, step) => run(step))
    return { times: done.map(({ ms }) => ms), held: done.at(-1)!.held }
  },
}
