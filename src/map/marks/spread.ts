import { latitudeAt, worldPixels, worldSize } from '../frame/mercator.ts'
import type { SiteColumns } from '../types.ts'

const ROUNDS = 6

/**
 * Marks that would stand on each other step apart, as far as a mark is wide at most: a gate beside its compound rather than
 * upon it. Positions are answered for one zoom; from near nothing moves.
 */
export function spreadMarks(
  layers: readonly SiteColumns[],
  maskOf: (columns: SiteColumns) => Uint8Array,
  zoom: number,
  apart: number,
): SiteColumns[] {
  const at = worldPixels(zoom)
  const homes: { x: number; y: number; layer: number; row: number }[] = []
  layers.forEach((columns, layer) => {
    const mask = maskOf(columns)
    for (let row = 0; row < mask.length; row++) {
      if (!mask[row]) continue
      homes.push({ ...at(columns.positions[row * 2]!, columns.positions[row * 2 + 1]!), layer, row })
    }
  })
  const steps = stepsApart(homes, apart)
  const world = worldSize(zoom)
  const positions = layers.map((columns) => Float64Array.from(columns.positions))
  homes.forEach(({ layer, row, y }, index) => {
    const own = positions[layer]!
    own[row * 2]! += (steps[index * 2]! / world) * 360
    own[row * 2 + 1] = latitudeAt((y + steps[index * 2 + 1]!) / world)
  })
  return layers.map((columns, layer) => ({ ...columns, positions: positions[layer]! }))
}

/** How far each point moves, in turns of x and y, so that none is nearer to another than `apart` where that can be had. */
export function stepsApart(homes: readonly { x: number; y: number }[], apart: number): Float64Array {
  const steps = new Float64Array(homes.length * 2)
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map<string, number[]>()
    homes.forEach(({ x, y }, index) => {
      const here = [x + steps[index * 2]!, y + steps[index * 2 + 1]!] as const
      const [column, line] = [Math.floor(here[0] / apart), Math.floor(here[1] / apart)]
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (const other of cells.get(`${column + dx} ${line + dy}`) ?? []) {
            part(homes, steps, index, other, apart)
          }
        }
      }
      const key = `${column} ${line}`
      const cell = cells.get(key)
      if (cell) cell.push(index)
      else cells.set(key, [index])
    })
    for (let index = 0; index < homes.length; index++) {
      const far = Math.hypot(steps[index * 2]!, steps[index * 2 + 1]!)
      if (far <= apart) continue
      steps[index * 2]! *= apart / far
      steps[index * 2 + 1]! *= apart / far
    }
  }
  return steps
}

function part(
  homes: readonly { x: number; y: number }[],
  steps: Float64Array,
  a: number,
  b: number,
  apart: number,
) {
  const dx = homes[a]!.x + steps[a * 2]! - homes[b]!.x - steps[b * 2]!
  const dy = homes[a]!.y + steps[a * 2 + 1]! - homes[b]!.y - steps[b * 2 + 1]!
  const distance = Math.hypot(dx, dy)
  if (distance >= apart) return
  // On the very same spot there is no direction: the order of the rows gives one, the same each time.
  const turn = a * 2.4
  const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [Math.cos(turn), Math.sin(turn)]
  const by = (apart - distance) / 2
  steps[a * 2]! += ux * by
  steps[a * 2 + 1]! += uy * by
  steps[b * 2]! -= ux * by
  steps[b * 2 + 1]! -= uy * by
}
