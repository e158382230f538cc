import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib'
import { encodeArrow } from '../server/cubes/wire/encode-arrow.ts'
import { buildCube, total } from '../src/domain/cube.ts'
import { toDayNumber } from '../src/domain/days.ts'
import { buildPlaceIndex, runOf } from '../src/domain/places.ts'
import { StateCode } from '../src/domain/states.ts'
import { decodeCubes } from '../src/sources/figures/decode-cube.ts'
import { mulberry32 } from './cubes/random.ts'
import { makeTown, makeWalk, type Town } from './cubes/town.ts'
import { median } from './judging/quantile.ts'

/** Bytes on the wire of one cube with its sites, and the time from bytes in hand to the first answer. `npx tsx bench/wire.ts` */

const rounds = 7

const from = toDayNumber('2021-06-04')
const city = '31'

function encode({ paths, days, values }: Town): Uint8Array<ArrayBuffer> {
  const random = mulberry32(11)
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

report('counts', makeTown(13_000, 365))
report('random walks', makeWalk(13_000, 365))
