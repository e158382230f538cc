import type { Mesh } from './mesh.ts'

export type Seed = { id: string; x: number; y: number; share: number; fixed: boolean }

/** A smooth bend of the plane, so that borders follow something like rivers and roads instead of straight lines. */
function bend(x: number, y: number, size: number): [number, number] {
  const [u, v] = [x / size, y / size]
  return [
    x + size * 0.2 * (Math.sin(1.9 * v + 1.3 * Math.sin(0.7 * u)) + 0.5 * Math.sin(4.3 * v + 2.1 * u + 1)),
    y + size * 0.2 * (Math.sin(1.7 * u + 0.4 + 1.1 * Math.sin(0.9 * v)) + 0.5 * Math.sin(3.9 * u - 2.3 * v)),
  ]
}

/** Owner of each of the given cells: a power diagram whose weights are moved until every seed has its share of the cells. */
export function shareCells(mesh: Mesh, cells: number[], seeds: Seed[], rounds: number): Map<number, number> {
  const total = seeds.reduce((sum, seed) => sum + seed.share, 0)
  const wanted = seeds.map((seed) => (seed.share / total) * cells.length)
  const first = cells[0]
  const nearby = first === undefined ? 0 : nearestGap(mesh, first)
  const size = Math.sqrt(cells.length / seeds.length) * nearby
  const bent = cells.map((cell) => bend(mesh.x[cell]!, mesh.y[cell]!, size * 1.6))
  const at = seeds.map((seed) => bend(seed.x, seed.y, size * 1.6))
  const weight = new Float64Array(seeds.length)
  const owner = new Int32Array(cells.length)
  for (let round = 0; round < rounds; round++) {
    const count = new Float64Array(seeds.length)
    const sumX = new Float64Array(seeds.length)
    const sumY = new Float64Array(seeds.length)
    bent.forEach(([x, y], i) => {
      let [best, least] = [0, Infinity]
      for (let s = 0; s < seeds.length; s++) {
        const d = (x - at[s]![0]) ** 2 + (y - at[s]![1]) ** 2 - weight[s]!
        if (d < least) [best, least] = [s, d]
      }
      owner[i] = best
      count[best]! += 1
      sumX[best]! += x
      sumY[best]! += y
    })
    if (round === rounds - 1) break
    const gain = 0.9 * (1 - round / rounds) * nearby * nearby
    const largest = count.indexOf(Math.max(...count))
    seeds.forEach((seed, s) => {
      if (count[s] === 0) {
        const home = owner.indexOf(largest, Math.floor(owner.length * ((0.37 * (s + round)) % 1)))
        at[s] = [...bent[home < 0 ? owner.indexOf(largest) : home]!]
        weight[s] = weight[largest]!
        return
      }
      weight[s]! += gain * Math.max(-3, Math.min(3, (wanted[s]! - count[s]!) / Math.sqrt(wanted[s]!))) * 2
      const pull = seed.fixed ? 0.08 : 0.5
      at[s]![0] += (sumX[s]! / count[s]! - at[s]![0]) * pull
      at[s]![1] += (sumY[s]! / count[s]! - at[s]![1]) * pull
    })
  }
  return new Map(cells.map((cell, i) => [cell, owner[i]!]))
}

function nearestGap(mesh: Mesh, cell: number): number {
  let gap = Infinity
  for (const other of mesh.neighbours(cell))
    gap = Math.min(gap, Math.hypot(mesh.x[cell]! - mesh.x[other]!, mesh.y[cell]! - mesh.y[other]!))
  return gap * 1.2
}

/** Keeps the largest piece of every owner and gives its stray cells to the neighbour they touch most. */
export function joinStrays(mesh: Mesh, owner: Map<number, number>): void {
  for (let pass = 0; pass < 6; pass++) {
    const piece = new Map<number, number>()
    const pieces: number[][] = []
    for (const start of owner.keys()) {
      if (piece.has(start)) continue
      const found = [start]
      piece.set(start, pieces.length)
      for (const cell of found)
        for (const next of mesh.neighbours(cell))
          if (!piece.has(next) && owner.get(next) === owner.get(start) && owner.has(next)) {
            piece.set(next, pieces.length)
            found.push(next)
          }
      pieces.push(found)
    }
    const largest = new Map<number, number>()
    pieces.forEach((cells, i) => {
      const id = owner.get(cells[0]!)!
      if (cells.length > (pieces[largest.get(id) ?? -1]?.length ?? 0)) largest.set(id, i)
    })
    const strays = pieces.filter((cells, i) => largest.get(owner.get(cells[0]!)!) !== i)
    if (strays.length === 0) return
    for (const cells of strays) {
      const touching = new Map<number, number>()
      for (const cell of cells)
        for (const next of mesh.neighbours(cell)) {
          const id = owner.get(next)
          if (id !== undefined && id !== owner.get(cells[0]!)) touching.set(id, (touching.get(id) ?? 0) + 1)
        }
      const [most] = [...touching].sort((a, b) => b[1] - a[1] || a[0] - b[0])
      if (most) for (const cell of cells) owner.set(cell, most[0])
    }
  }
}
