import { crossfilter2 } from './crossfilter.ts'
import { duckdbCumulative, duckdbPlain } from './duckdb.ts'
import type { Answer, Engine, MakeEngine } from './engine.ts'
import { limit } from './limit.ts'
import { naive } from './naive.ts'
import { ours, oursWithStates } from './ours.ts'
import { mulberry32 } from './random.ts'
import { areaSteps, dragSteps, makeTown, type Step } from './town.ts'

/**
 * `run.ts ENGINES SITES ROUNDS`: answers JSON, an outcome an engine. Engines named together (a semicolon between) take every step in
 * turn, so that whatever else the machine does slows all of them alike; an engine alone has the process's memory to itself.
 */
const makers: Record<string, MakeEngine> = {
  limit,
  ours,
  'ours with states': oursWithStates,
  crossfilter2,
  'DuckDB-WASM, plain SQL': duckdbPlain,
  'DuckDB-WASM, cumulative': duckdbCumulative,
  'array filter': naive,
}

export interface Outcome {
  drag: number[]
  area: number[]
  patch: number[]
  checksum: number
  bytes: number
  megabytes: number
  buildMs: number
}

export type Outcomes = Record<string, Outcome>

const [names = 'ours', sites = '13000', rounds = '5'] = process.argv.slice(2)
const town = makeTown(Number(sites), 365)
const steps = { drag: dragSteps(town), area: areaSteps(town) }
const entrants: { engine: Engine; outcome: Outcome }[] = []
const outcomes: Outcomes = {}
for (const name of names.split(';')) {
  const start = resident()
  const began = performance.now()
  const engine = await makers[name]!(town)
  const buildMs = performance.now() - began
  const outcome = { drag: [], area: [], patch: [], checksum: 0, bytes: 0, megabytes: -start, buildMs }
  outcomes[name] = outcome
  entrants.push({ engine, outcome })
}

// The first rounds warm up and give the checksum.
const warm = Number(rounds) > 1 ? 3 : 1
for (let round = -warm; round < Number(rounds); round++)
  for (const kind of ['drag', 'area'] as const)
    steps[kind].forEach((step, i) => {
      for (let turn = 0; turn < entrants.length; turn++) {
        const { engine, outcome } = entrants[(i + round + warm + turn) % entrants.length]!
        const before = performance.now()
        const answer = engine.step(step)
        const took = performance.now() - before
        if (round >= 0) outcome[kind].push(took)
        else if (round === -warm)
          outcome.checksum = (outcome.checksum * 31 + checksum(answer, step)) % 1_000_000_007
      }
    })

for (const { engine, outcome } of entrants) {
  outcome.megabytes += resident()
  outcome.bytes = engine.bytes?.() ?? 0
  if (engine.patch) outcome.patch = patchTimes(engine.patch)
}
process.stdout.write(JSON.stringify(outcomes))

/** Corrections anywhere in the last month, the first of them to warm up. */
function patchTimes(patch: NonNullable<Engine['patch']>): number[] {
  const random = mulberry32(5)
  const times: number[] = []
  for (let i = 0; i < 600; i++) {
    const site = Math.floor(random() * town.sites)
    const day = town.days - 1 - Math.floor(random() * 30)
    const before = performance.now()
    patch(site, day, i)
    if (i >= 100) times.push(performance.now() - before)
  }
  return times
}

function checksum({ sums, series, total, change }: Answer, { area }: Step): number {
  let sum = total * 7 + change * 13
  for (let site = area.lo; site < area.hi; site++) sum += sums[site]! * ((site % 97) + 1)
  for (let day = 0; day < series.length; day++) sum += series[day]! * ((day % 89) + 1)
  return sum % 1_000_000_007
}

function resident(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}
