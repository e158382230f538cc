import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib'
import { encodeArrow } from '../server/cubes/wire/encode-arrow.ts'
import { buildCube, total } from '../src/domain/cube.ts'
import { toDayNumber } from '../src/domain/days.ts'
import { buildPlaceIndex, runOf } from '../src/domain/places.ts'
import { StateCode } from '../src/domain/states.ts'
import { decodeCubes } from '../src/sources/decode-cube.ts'
import { makeTown, type Town } from './cubes/town.ts'

/** Bytes on the wire of one cube with its sites, and the time from bytes in hand to the first answer. `npx tsx bench/wire.ts` */

const rounds = 7

/** Counts as gates and arrivals have them: skewed sizes, a slow drift, a weekly rhythm, the noise of chance, days without a report. */
function makeCounts(sites: number, days: number): Town {
  const random = lcg(7)
  const gauss = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())
  const like = makeTown(sites, 1)
  const values = new Int32Array(sites * days)
  for (let site = 0; site < sites; site++) {
    const usual = Math.exp(1 + 0.9 * gauss())
    let drift = 0
    for (let day = 0; day < days; day++) {
      drift = 0.85 * drift + 0.15 * gauss()
      const mean = usual * (day % 7 > 4 ? 0.55 : 1) * Math.exp(drift)
      values[site * days + day] = random() < 0.01 ? -1 : Math.max(0, poisson(mean, random, gauss))
    }
  }
  return { ...like, days, values }
}

function poisson(mean: number, random: () => number, gauss: () => number): number {
  if (mean > 60) return Math.round(mean + Math.sqrt(mean) * gauss())
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; count++) product *= random()
  return count
}

function lcg(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const from = toDayNumber('2021-06-04')
const city = '31'

function encode({ paths, days, values }: Town): Uint8Array<ArrayBuffer> {
  const random = lcg(11)
  const places = buildPlaceIndex(
    paths.map((path) => ({
      id: path.split('/').at(-1)!,
      path,
      reportedAt: Date.parse('2022-06-03T12:00:00Z') + Math.floor(random() * 7200) * 1000,
    })),
  )
  return encodeArrow({
    measure: 'gate-entries',
    kind: 'flow',
    staleAfterDays: null,
    places,
    from,
    days,
    revision: 1,
    asOf: null,
    demonstration: true,
    frames: [
      {
        key: null,
        values: Float64Array.from(values, (value) => (value < 0 ? Number.NaN : value)),
        states: Uint8Array.from(values, (value) =>
          value < 0 ? StateCode.missing : value === 0 ? StateCode.zero : StateCode.value,
        ),
      },
    ],
  })
}

const brotli = (bytes: Uint8Array, quality: number) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!
const megabytes = (bytes: Uint8Array) => `${(bytes.length / 1e6).toFixed(3)} MB`

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

function report(name: string, town: Town): void {
  const plain = encode(town)
  const packed = timed(() => brotli(plain, 4))
  const matrix = Uint8Array.from(town.values, (value) => Math.max(0, value))
  console.log(`\n${name}: ${town.sites} sites × ${town.days} days`)
  console.log(`  Arrow, with ids, paths and moments  ${megabytes(plain)}`)
  console.log(
    `  brotli 4, as the server sends it    ${megabytes(packed.result)}  (${packed.ms.toFixed(0)} ms)`,
  )
  console.log(
    `  brotli 5 · gzip                     ${megabytes(brotli(plain, 5))} · ${megabytes(gzipSync(plain))}`,
  )
  console.log(
    `  a bare byte matrix, brotli 4 · 5    ${megabytes(brotli(matrix, 4))} · ${megabytes(brotli(matrix, 5))}`,
  )
  const decode: number[] = []
  const build: number[] = []
  const first: number[] = []
  for (let round = 0; round < rounds; round++) {
    const bytes = new Uint8Array(brotliDecompressSync(packed.result))
    const decoded = timed(() => decodeCubes(bytes)[0]!)
    const built = timed(() => buildCube(decoded.result))
    const answered = timed(() =>
      total(built.result, runOf(built.result.places, city), {
        from: from + town.days - 30,
        to: from + town.days - 1,
      }),
    )
    decode.push(decoded.ms)
    build.push(built.ms)
    first.push(decoded.ms + built.ms + answered.ms)
    if (answered.result.value === null) throw new Error('the cube lost its numbers')
  }
  console.log(
    `  bytes in hand to the first total    ${median(first).toFixed(0)} ms median of ${rounds}, first ${first[0]!.toFixed(0)} ms (decode ${median(decode).toFixed(0)}, build ${median(build).toFixed(0)})`,
  )
}

report('counts', makeCounts(13_000, 365))
report('the town of bench/cubes', makeTown(13_000, 365))
