import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Outcome, Outcomes } from './cubes/run.ts'
import { median, quantile } from './judging/quantile.ts'
import { say } from './judging/say.ts'

/** Every engine over the same rows and steps, one after the other; prints a table and whether the targets of the design are met. */
const SITES = 13_000
const OTHERS = ['crossfilter2', 'DuckDB-WASM, plain SQL', 'DuckDB-WASM, cumulative', 'array filter']
const script = fileURLToPath(new URL('cubes/run.ts', import.meta.url))

const OURS = ['limit', 'ours', 'ours with states']

function run(engines: readonly string[], sites: number, rounds: number): Outcomes {
  process.stderr.write(`${engines.join(' + ')}, ${sites.toLocaleString('en')} sites …\n`)
  const flags = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx']
  const text = execFileSync(
    process.execPath,
    [...flags, script, engines.join(';'), String(sites), String(rounds)],
    {
      maxBuffer: 1e9,
      cwd: fileURLToPath(new URL('.', import.meta.url)),
    },
  )
  return JSON.parse(text.toString()) as Outcomes
}

const ms = (value: number): string => value.toFixed(value < 1 ? 3 : 1)

const results = new Map<string, Outcome>(Object.entries(run(OURS, SITES, 20)))
for (const name of OTHERS) results.set(name, run([name], SITES, 1)[name]!)
const wide = run(['limit', 'ours'], 100_000, 5)
const large = { limit: wide.limit!, ours: wide.ours! }

const limit = results.get('limit')!
const ours = results.get('ours')!
console.log(
  `\n${SITES.toLocaleString('en')} sites × 365 days, 215 towns, 16 districts; ms a step; Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} at the end`,
)
console.log('\n| engine | drag median | p95 | × limit | area median | p95 | × limit | memory MB | checksum |')
console.log('|---|---|---|---|---|---|---|---|---|')
for (const [name, { drag, area, bytes, megabytes, checksum }] of results) {
  const cells = [
    ms(median(drag)),
    ms(quantile(drag, 0.95)),
    (median(drag) / median(limit.drag)).toFixed(2),
    ms(median(area)),
    ms(quantile(area, 0.95)),
    (median(area) / median(limit.area)).toFixed(2),
    bytes > 0 ? (bytes / 1e6).toFixed(0) : `${megabytes.toFixed(0)} (process)`,
    checksum,
  ]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}

const fastest = (kind: 'drag' | 'area'): number =>
  Math.min(...OTHERS.map((name) => median(results.get(name)![kind])))
const same = [...results.values()].every(({ checksum }) => checksum === ours.checksum)
const targets: [string, number, boolean][] = [
  ['checksums equal', same ? 1 : 0, same],
  [
    'drag: × limit, at most 2',
    median(ours.drag) / median(limit.drag),
    median(ours.drag) <= 2 * median(limit.drag),
  ],
  [
    'area: × limit, at most 2',
    median(ours.area) / median(limit.area),
    median(ours.area) <= 2 * median(limit.area),
  ],
  [
    'drag: × faster than the fastest other, at least 15',
    fastest('drag') / median(ours.drag),
    fastest('drag') >= 15 * median(ours.drag),
  ],
  [
    'area: × faster than the fastest other, at least 30',
    fastest('area') / median(ours.area),
    fastest('area') >= 30 * median(ours.area),
  ],
  [
    'MB of the cube with its masks, at most 100',
    results.get('ours with states')!.bytes / 1e6,
    results.get('ours with states')!.bytes <= 100e6,
  ],
  ['live change, median ms, at most 1', median(ours.patch), median(ours.patch) <= 1],
  ['live change, p95 ms, at most 1', quantile(ours.patch, 0.95), quantile(ours.patch, 0.95) <= 1],
  [
    '100,000 sites: live change, median ms, at most 1',
    median(large.ours.patch),
    median(large.ours.patch) <= 1,
  ],
  [
    '100,000 sites: × the drag of 13,000, at most 8',
    median(large.ours.drag) / median(ours.drag),
    median(large.ours.drag) <= 8 * median(ours.drag),
  ],
  [
    '100,000 sites: × the area change of 13,000, at most 8',
    median(large.ours.area) / median(ours.area),
    median(large.ours.area) <= 8 * median(ours.area),
  ],
]
console.log('')
for (const [name, value, met] of targets) say(met, `${name}: ${value.toFixed(2)}`)
console.log(
  `\n100,000 sites, limit: drag ${ms(median(large.limit.drag))} ms (× ${(median(large.limit.drag) / median(limit.drag)).toFixed(1)}), area ${ms(median(large.limit.area))} ms; ours: drag ${ms(median(large.ours.drag))} ms, area ${ms(median(large.ours.area))} ms`,
)
console.log(`building the cube: ours ${ours.buildMs.toFixed(0)} ms, limit ${limit.buildMs.toFixed(0)} ms`)
