import type { Mesh } from './mesh.ts'

const NOBODY = -1

type Step = { to: number }

/** Rings (on the plane) of every owner. Neighbours share each vertex of their common border exactly, after smoothing too. */
export function ringsOf(
  mesh: Mesh,
  owner: Int32Array,
  toleranceKm: number,
): Map<number, [number, number][][]> {
  const { halfedges, triangles } = mesh.delaunay
  const centre = circumcentres(mesh)
  const ownerAt = (e: number) => (mesh.rim[triangles[e]!] ? NOBODY : owner[triangles[e]!]!)
  const steps = new Map<number, Map<number, Step>>()
  const linked = new Map<number, Set<number>>()
  for (let e = 0; e < halfedges.length; e++) {
    const twin = halfedges[e]!
    if (twin < 0) continue
    const [mine, other] = [ownerAt(e), ownerAt(twin)]
    if (mine === other || mine === NOBODY) continue
    const [from, to] = [Math.floor(e / 3), Math.floor(twin / 3)]
    const own = steps.get(mine) ?? new Map<number, Step>()
    steps.set(mine, own)
    own.set(from, { to })
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const set = linked.get(a)
      if (set) set.add(b)
      else linked.set(a, new Set([b]))
    }
  }
  smooth(centre, linked, 3)
  const kept = keptVertices(centre, linked, toleranceKm)
  const rings = new Map<number, [number, number][][]>()
  for (const [id, own] of [...steps].sort((a, b) => a[0] - b[0])) {
    const found: [number, number][][] = []
    while (own.size > 0) {
      const start = own.keys().next().value!
      const ring: number[] = []
      for (let at = start; own.has(at); ) {
        const { to } = own.get(at)!
        own.delete(at)
        ring.push(at)
        at = to
      }
      const thin = ring.filter((v) => kept.has(v))
      const points = (thin.length >= 3 ? thin : ring).map((v): [number, number] => [
        centre[2 * v]!,
        centre[2 * v + 1]!,
      ])
      found.push([...points, points[0]!])
    }
    rings.set(id, found)
  }
  return rings
}

function circumcentres(mesh: Mesh): Float64Array {
  const { triangles } = mesh.delaunay
  const centre = new Float64Array((triangles.length / 3) * 2)
  for (let t = 0; t < triangles.length / 3; t++) {
    const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!]
    centre[2 * t] = (mesh.x[a]! + mesh.x[b]! + mesh.x[c]!) / 3
    centre[2 * t + 1] = (mesh.y[a]! + mesh.y[b]! + mesh.y[c]!) / 3
  }
  return centre
}

function smooth(centre: Float64Array, linked: Map<number, Set<number>>, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    const before = centre.slice()
    for (const [v, near] of linked)
      for (const axis of [0, 1]) {
        let sum = 0
        for (const n of near) sum += before[2 * n + axis]!
        centre[2 * v + axis] = 0.5 * before[2 * v + axis]! + (0.5 * sum) / near.size
      }
  }
}

/** Junctions of borders, and between them what Douglas-Peucker keeps; the same for both sides of a border. */
function keptVertices(
  centre: Float64Array,
  linked: Map<number, Set<number>>,
  tolerance: number,
): Set<number> {
  const junctions = [...linked.keys()].filter((v) => linked.get(v)!.size !== 2).sort((a, b) => a - b)
  const kept = new Set(junctions)
  for (const junction of junctions)
    for (const first of linked.get(junction)!) {
      const arc = [junction, first]
      for (let at = first, from = junction; linked.get(at)!.size === 2; ) {
        const next = [...linked.get(at)!].find((v) => v !== from)
        if (next === undefined) break
        arc.push(next)
        ;[from, at] = [at, next]
      }
      const last = arc.at(-1)!
      if (last > junction || (last === junction && first < arc.at(-2)!)) thin(centre, arc, tolerance, kept)
    }
  return kept
}

function thin(centre: Float64Array, arc: number[], tolerance: number, kept: Set<number>): void {
  const [a, b] = [arc[0]!, arc.at(-1)!]
  const [ax, ay, bx, by] = [centre[2 * a]!, centre[2 * a + 1]!, centre[2 * b]!, centre[2 * b + 1]!]
  const length = Math.hypot(bx - ax, by - ay)
  let [far, at] = [a === b ? 0 : tolerance, -1]
  for (let i = 1; i < arc.length - 1; i++) {
    const [x, y] = [centre[2 * arc[i]!]!, centre[2 * arc[i]! + 1]!]
    const d =
      length === 0
        ? Math.hypot(x - ax, y - ay)
        : Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
    if (d > far) [far, at] = [d, i]
  }
  if (at < 0) return
  kept.add(arc[at]!)
  thin(centre, arc.slice(0, at + 1), tolerance, kept)
  thin(centre, arc.slice(at), tolerance, kept)
}
