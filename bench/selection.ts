import { cpus, loadavg } from 'node:os'
import { everything, type Selection } from '../src/contract/selection.ts'
import { change, series, seriesStates, total } from '../src/domain/cube.ts'
import { countRows } from '../src/domain/rows.ts'
import { choosable, countSites, countValues } from '../src/domain/selection/counts.ts'
import { pick } from '../src/domain/selection/pick.ts'
import { rowsIn } from '../src/domain/selection/rows-in.ts'
import { type City, lassos, makeCity } from './selection/city.ts'

/** What the desk works out when a selection changes: the rows of every measure, their totals, change, series and states, and the counts beside the choices. */
const SITES = 13_000
const DAYS = 365
const MEASURES = 12
const window = { from: 300, to: 329 }

function step({ table, cubes }: City, selection: Selection): { held: number; sum: number } {
  const picked = pick(table, selection)
  let sum = 0
  let held = 0
  for (const cube of cubes) {
    const rows = rowsIn(picked, cube.places)
    const now = total(cube, rows, window)
    change(cube, rows, window, 'preceding', now)
    total(cube, rows, { from: window.to, to: window.to })
    sum += now.value! + series(cube, rows)[0]! + seriesStates(cube, rows).reported[0]!
    held = countRows(rows)
  }
  const there = () => true
  countSites(picked, '31', there)
  for (const attribute of ['foreignRelated', 'floors'])
    for (const kind of ['building', 'compound'])
      countValues(picked, choosable(picked, '31', there, { kind, attribute }), attribute)
  return { held, sum }
}

function measure(city: City, selections: readonly Selection[]): { times: number[]; held: number } {
  const times: number[] = []
  let held = 0
  for (let round = 0; round < 3; round++)
    for (const selection of selections) {
      const before = performance.now()
      held = step(city, selection).held
      times.push(performance.now() - before)
    }
  return { times: times.slice(selections.length), held }
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const city = makeCity(SITES, DAYS, MEASURES)
const drawn = lassos(60)
const half = drawn.at(-1)!
const where = (filter: Omit<Selection['filters'][number], 'kind'>): Selection => ({
  ...everything,
  filters: [
    { kind: 'building', ...filter },
    { kind: 'compound', ...filter },
  ],
})
const flag = [where({ attribute: 'foreignRelated', values: ['true'] })]
const floors = Array.from({ length: 30 }, (_, i) => where({ attribute: 'floors', min: i + 1, max: i + 11 }))
const cases: [string, readonly Selection[], number | null][] = [
  [
    'a lasso drawn until it holds half of the city',
    drawn.map((shape) => ({ ...everything, shapes: [shape] })),
    4,
  ],
  ['the lasso of half of the city', Array.from({ length: 30 }, () => ({ ...everything, shapes: [half] })), 4],
  ['every third site, by a flag', Array.from({ length: 30 }, () => flag[0]!), 17.6],
  ['sites by number of floors', floors, 17.6],
]
console.log(
  `${SITES.toLocaleString('en')} sites × ${DAYS} days × ${MEASURES} measures; ms a step; Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}\n`,
)
console.log('| selection | sites held at the end | median | p95 | target | met |')
console.log('|---|---|---|---|---|---|')
let met = true
for (const [name, selections, target] of cases) {
  const { times, held } = measure(city, selections)
  const p95 = quantile(times, 0.95)
  met &&= target === null || p95 <= target
  console.log(
    `| ${name} | ${held} | ${quantile(times, 0.5).toFixed(2)} | ${p95.toFixed(2)} | ${target} | ${p95 <= (target ?? p95)} |`,
  )
}
process.exitCode = met ? 0 : 1
