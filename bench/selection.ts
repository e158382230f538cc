import { cpus, loadavg } from 'node:os'
import { everything, type Selection } from '../src/contract/selection.ts'
import { change, series, seriesStates, total } from '../src/domain/cube.ts'
import { countRows } from '../src/domain/rows.ts'
import { countSites, countValues } from '../src/domain/selection/counts.ts'
import { pick } from '../src/domain/selection/pick.ts'
import { rowsIn } from '../src/domain/selection/rows-in.ts'
import { type City, lassos, makeCity } from './selection/city.ts'

/** What the desk works out when a selection changes: the rows of every measure, their totals, change, series and states, and the counts beside the choices. */
const SITES = 13_000
const DAYS = 365
const MEASURES = 12
/** Beside one to warm up. */
const ROUNDS = 5
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
  const isThere = () => true
  countSites(picked, '31', isThere)
  for (const attribute of ['foreignRelated', 'floors'])
    for (const kind of ['building', 'compound'])
      countValues(picked, { kind, attribute, within: '31', isThere })
  return { held, sum }
}

/** Times in ms by the clock, and of the processor: what else the machine does is not in them, but all the collector does is. */
interface Measured {
  clock: number[]
  processor: number[]
  held: number
}

function measure(city: City, selections: readonly Selection[]): Measured {
  const measured: Measured = { clock: [], processor: [], held: 0 }
  for (let round = -1; round < ROUNDS; round++)
    for (const selection of selections) {
      const [before, used] = [performance.now(), process.cpuUsage()]
      measured.held = step(city, selection).held
      const { user, system } = process.cpuUsage(used)
      const clock = performance.now() - before
      if (round < 0) continue
      measured.clock.push(clock)
      measured.processor.push((user + system) / 1000)
    }
  return measured
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const ms = (time: number): string => time.toFixed(2)

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
const cases: [string, readonly Selection[], number][] = [
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
console.log(
  '| selection | sites held at the end | median | p95 | of the processor: median | p95 | target | met |',
)
console.log('|---|---|---|---|---|---|---|---|')
let met = true
for (const [name, selections, target] of cases) {
  const { clock, processor, held } = measure(city, selections)
  const isMet = quantile(clock, 0.95) <= target
  met &&= isMet
  const numbers = [clock, processor].flatMap((times) => [quantile(times, 0.5), quantile(times, 0.95)])
  console.log(`| ${name} | ${held} | ${numbers.map(ms).join(' | ')} | ${target} | ${isMet} |`)
}
process.exitCode = met ? 0 : 1
