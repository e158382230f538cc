import { spanStates, spanValues } from '../src/domain/cube.ts'
import { bytesOf } from './cubes/bytes.ts'
import { makeCity } from './selection/city.ts'

/** What twelve measures take in the tables, and that dropped cubes give it back; `node --expose-gc`. */
const MB = 1e6
const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(0)} MB`

/** All that array buffers hold in this process after a collection. */
async function held(): Promise<number> {
  // Buffers are given back by the collection after the one that finds their owner gone.
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return process.memoryUsage().arrayBuffers
}

const before = await held()
let { cubes } = makeCity(13_000, 365, 12)
const sum = () => cubes.reduce((bytes, cube) => bytes + bytesOf(cube), 0)
const span = { from: 300, to: 329 }
console.log(`12 measures, sums and series of any rows: ${megabytes(sum())}`)
cubes.map((cube) => spanValues(cube, span).length)
console.log(`… and every place's number over a window, of all twelve: ${megabytes(sum())}`)
cubes.map((cube) => spanStates(cube, span).length)
console.log(`… and every place's state over a window: ${megabytes(sum())}`)
const full = await held()
cubes = cubes.slice(0, 6)
const half = await held()
console.log(`six dropped: ${megabytes(full - half)} of ${megabytes(full - before)} given back`)
cubes = []
const rest = (await held()) - before
console.log(`all dropped: ${megabytes(rest)} left`)
process.exitCode = rest < 10 * MB ? 0 : 1
