import { crossfilter2 } from './crossfilter.ts'
import { duckdbCumulative, duckdbPlain } from './duckdb.ts'
import type { Answer, MakeEngine } from './engine.ts'
import { limit } from './limit.ts'
import { naive } from './naive.ts'
import { ours, oursWithStates } from './ours.ts'
import { areaSteps, dragSteps, makeTown, type Step } from './town.ts'

/** One engine in a process of its own, so that its memory is its own: `run.ts ENGINE SITES ROUNDS`; answers JSON. */
const engines: Record<string, MakeEngine> = {
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

const [name = 'ours', sites = '13000', rounds = '5'] = process.argv.slice(2)
const town = makeTown(Number(sites), 365)
const start = resident()
const began = performance.now()
const engine = await engines[name]!(town)
const buildMs = performance.now() - began
const steps = { drag: dragSteps(town), area: areaSteps(town) }
const outcome: Outcome = { drag: [], area: [], patch: [], checksum: 0, bytes: 0, megabytes: 0, buildMs }
// The first round warms up and gives the checksum.
for (let round = 0; round <= Number(rounds); round++) {
  for (const kind of ['drag', 'area'] as const) {
    for (const step of steps[kind]) {
      const before = performance.now()
      const answer = engine.step(step)
      const took = performance.now() - before
      if (round > 0) outcome[kind].push(took)
      else outcome.checksum = (outcome.checksum * 31 + checksum(answer, step)) % 1_000_000_007
    }
  }
}
outcome.megabytes = resident() - start
outcome.bytes = engine.bytes?.() ?? 0
if (engine.patch) {
  for (let i = 0; i < 200; i++) {
    const before = performance.now()
    engine.patch((i * 7919) % town.sites, town.days - 1 - (i % 3), i)
    outcome.patch.push(performance.now() - before)
  }
}
process.stdout.write(JSON.stringify(outcome))

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
