import { cpus, loadavg } from 'node:os'
import { everything } from '../src/contract/desk/selection.ts'
import { change, total } from '../src/domain/cube.ts'
import { countRows } from '../src/domain/rows.ts'
import { countSites } from '../src/domain/selection/counts.ts'
import { pick } from '../src/domain/selection/pick.ts'
import { rowsIn } from '../src/domain/selection/rows-in.ts'
import { lassos, makeCity } from './selection/city.ts'
import { heading, lineOf, measure } from './selection/measure.ts'

/** A lasso over a million sites: how many of which kind are inside, and what they come to in a few measures. */
const SITES = 1_000_000
const DAYS = 60
const TARGET = 100
const window = { from: 30, to: 59 }

const { table, cubes } = makeCity(SITES, DAYS, 3)
const shapes = lassos(12)
console.log(
  `${SITES.toLocaleString('en')} sites × ${DAYS} days; ms a step; Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}\n`,
)
console.log(heading())
let met = true
for (const measures of [1, 3]) {
  const times = measure(shapes, 3, (shape) => {
    const picked = pick(table, { ...everything, shapes: [shape] })
    let held = 0
    for (const cube of cubes.slice(0, measures)) {
      const rows = rowsIn(picked, cube.places)
      change(cube, rows, window, 'preceding', total(cube, rows, window))
      held = countRows(rows)
    }
    countSites(picked, '31', () => true)
    return held
  })
  const line = lineOf(`a lasso drawn until it holds half of the city, ${measures} measures`, times, TARGET)
  met &&= line.met
  console.log(line.line)
}
process.exitCode = met ? 0 : 1
