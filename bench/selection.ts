import { cpus, loadavg } from 'node:os'
import { everything, type Selection } from '../src/contract/desk/selection.ts'
import { change, series, seriesStates, total } from '../src/domain/cube.ts'
import { countRows } from '../src/domain/rows.ts'
import { countSites, countValues } from '../src/domain/selection/counts.ts'
import { pick } from '../src/domain/selection/pick.ts'
import { rowsOf } from '../src/situation/selection/part.ts'
import { lassos, makeCity, twoHalves } from './selection/city.ts'
import { heading, lineOf, measure } from './selection/measure.ts'

/** What the desk works out when a selection changes: the rows of every measure, their totals, change, series and states, and the counts beside the choices. */
const SITES = 13_000
const DAYS = 365
const MEASURES = 12
const ROUNDS = 5
const window = { from: 300, to: 329 }

const { table, cubes } = makeCity(SITES, DAYS, MEASURES)
let sum = 0

/** How many sites are held. */
function step(selection: Selection): number {
  const picked = pick(table, selection)
  let held = 0
  for (const cube of cubes) {
    const rows = rowsOf(cube.places, { path: '31', picked })
    const now = total(cube, rows, window)
    change(cube, rows, window, 'preceding', now)
    total(cube, rows, { from: window.to, to: window.to })
    sum += now.value! + series(cube, rows)[0]! + seriesStates(cube, rows).reported[0]!
    held = countRows(rows)
  }
  const isThere = () => true
  countSites(picked, '31', isThere)
  for (const attribute of ['foreignRelated', 'floors'])
    for (const kind of ['building', 'compound'])
      countValues(picked, { kind, attribute, within: '31', isThere })
  return held
}

const where = (filter: Omit<Selection['filters'][number], 'kind'>): Selection => ({
  ...everything,
  filters: [
    { kind: 'building', ...filter },
    { kind: 'compound', ...filter },
  ],
})
const drawn = lassos(60).map((shape) => ({ ...everything, shapes: [shape] }))
const [one, other] = twoHalves().map((shape) => ({ ...everything, shapes: [shape] }))
const halves = Array.from({ length: 30 }, (_, turn) => (turn % 2 === 0 ? one! : other!))
const flag = where({ attribute: 'foreignRelated', values: ['true'] })
const floors = Array.from({ length: 30 }, (_, i) => where({ attribute: 'floors', min: i + 1, max: i + 11 }))
const cases: [string, readonly Selection[], number][] = [
  ['a lasso drawn until it holds half of the city', drawn, 4],
  ['a lasso of half of the city, after one of another half', halves, 4],
  ['every third site, by a flag', Array.from({ length: 30 }, () => flag), 17.6],
  ['sites by number of floors', floors, 17.6],
]
console.log(
  `${SITES.toLocaleString('en')} sites × ${DAYS} days × ${MEASURES} measures; ms a step; Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}\n`,
)
console.log(heading())
let met = true
for (const [name, selections, target] of cases) {
  const line = lineOf(name, measure(selections, ROUNDS, step), target)
  met &&= line.met
  console.log(line.line)
}
process.exitCode = met && sum > 0 ? 0 : 1
