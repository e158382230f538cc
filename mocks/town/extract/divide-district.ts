import polygonClipping, { type MultiPolygon } from 'polygon-clipping'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { boundsOf, isInOutline } from '#src/domain/outline.ts'
import { type Random, randomFor } from '../random.ts'
import { ringsOf } from './borders.ts'
import { createMesh, type Mesh } from './mesh.ts'
import { onPlane, toLonLat, toPlane } from './plane.ts'
import type { AreaRow } from './read-areas.ts'
import { joinStrays, type Seed, shareCells } from './share-cells.ts'
import { townCentres } from './town-centres.ts'

const SEED = 20220603

export type Division = Map<string, { outline: MultiPolygonCoordinates; point: [number, number] }>

/** Schematic outlines of a district's towns, and of the committees of those towns that have any. */
export function divideDistrict(
  code: string,
  district: MultiPolygonCoordinates,
  towns: AreaRow[],
  committees: AreaRow[],
): Division {
  const plane = onPlane(district)
  const area = planeArea(plane)
  const cellCount = Math.max(towns.length * 90, committees.length * 55)
  const mesh = createMesh(plane, area, cellCount, randomFor(SEED, code))
  const inside = cellsWhere(mesh, (cell) => mesh.inside[cell] === 1)
  const townOwner = shareCells(mesh, inside, townSeeds(towns, mesh, inside), 90)
  joinStrays(mesh, townOwner)

  const leaves: AreaRow[] = []
  const leafOf = new Map<number, number>()
  towns.forEach((town, t) => {
    const cells = inside.filter((cell) => townOwner.get(cell) === t)
    const own = committees.filter((committee) => committee.parent === town.code)
    if (own.length === 0) {
      for (const cell of cells) leafOf.set(cell, leaves.length)
      leaves.push(town)
      return
    }
    const owner = shareCells(mesh, cells, committeeSeeds(own, mesh, cells, randomFor(SEED, town.code)), 70)
    joinStrays(mesh, owner)
    for (const [cell, i] of owner) leafOf.set(cell, leaves.length + i)
    leaves.push(...own)
  })
  const owner = spread(mesh, leafOf)
  const townOf = leaves.map((leaf) => towns.findIndex((t) => t.code === leaf.code || t.code === leaf.parent))
  const tolerance = Math.sqrt(area / cellCount) * 0.1
  const division: Division = new Map()
  const add = (rows: AreaRow[], owners: Int32Array, source: Map<number, [number, number][][]>) =>
    rows.forEach((row, i) => {
      const outline = clip(source.get(i) ?? [], district)
      division.set(row.code, { outline, point: labelPoint(mesh, owners, i, outline) })
    })
  const leafRings = ringsOf(mesh, owner, tolerance)
  if (committees.length > 0) {
    const owners = Int32Array.from(owner, (leaf) => (leaf < 0 ? -1 : townOf[leaf]!))
    const merged = new Map(
      towns.map((_, t) => [
        t,
        merge(leaves.flatMap((_, i) => (townOf[i] === t ? (leafRings.get(i) ?? []) : []))),
      ]),
    )
    towns.forEach((town, t) => {
      const outline = clip(merged.get(t)!, district)
      division.set(town.code, { outline, point: labelPoint(mesh, owners, t, outline) })
    })
  }
  add(leaves, owner, leafRings)
  return division
}

function townSeeds(towns: AreaRow[], mesh: Mesh, inside: number[]): Seed[] {
  const random = randomFor(SEED, towns[0]!.code)
  return towns.map((town): Seed => {
    const placed = townCentres[town.code]
    if (placed) {
      const [x, y] = toPlane([placed[0], placed[1]])
      return { id: town.code, x, y, share: placed[2], fixed: true }
    }
    const cell = inside[Math.floor(random() * inside.length)]!
    return { id: town.code, x: mesh.x[cell]!, y: mesh.y[cell]!, share: 0.6 + random(), fixed: false }
  })
}

/** Urban committees are small and stand together around the middle of the town; villages take the land. */
function committeeSeeds(own: AreaRow[], mesh: Mesh, cells: number[], random: Random): Seed[] {
  const [mx, my] = [mean(cells, mesh.x), mean(cells, mesh.y)]
  const byDistance = cells.toSorted(
    (a, b) => Math.hypot(mesh.x[a]! - mx, mesh.y[a]! - my) - Math.hypot(mesh.x[b]! - mx, mesh.y[b]! - my),
  )
  const urban = own.filter((row) => !row.name.endsWith('村委会')).length
  const mixed = urban > 0 && urban < own.length
  return own.map((row) => {
    const village = row.name.endsWith('村委会')
    const reach = !mixed ? [0, 1] : village ? [0.3, 1] : [0, 0.45]
    const cell = byDistance[Math.floor((reach[0]! + random() * (reach[1]! - reach[0]!)) * byDistance.length)]!
    const share = (village ? 1 : mixed ? 0.42 : 1) * (0.65 + 0.7 * random())
    return { id: row.code, x: mesh.x[cell]! + random() * 0.01, y: mesh.y[cell]!, share, fixed: false }
  })
}

/** Cells outside the district follow the nearest owner inside, so that clipping leaves no gap at the edge. */
function spread(mesh: Mesh, leafOf: Map<number, number>): Int32Array {
  const owner = new Int32Array(mesh.size).fill(-1)
  for (const [cell, leaf] of leafOf) owner[cell] = leaf
  const queue = [...leafOf.keys()]
  for (const cell of queue)
    for (const next of mesh.neighbours(cell))
      if (owner[next] === -1) {
        owner[next] = owner[cell]!
        queue.push(next)
      }
  return owner
}

function merge(rings: [number, number][][]): [number, number][][] {
  const edges = new Map<string, [number, number]>()
  const key = (p: [number, number]) => `${p[0]},${p[1]}`
  const forward = new Set(rings.flatMap((ring) => ring.slice(1).map((p, i) => `${key(ring[i]!)}>${key(p)}`)))
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!]
      if (!forward.has(`${key(b)}>${key(a)}`)) edges.set(key(a), b)
    }
  const starts = new Map(rings.flat().map((p) => [key(p), p]))
  const merged: [number, number][][] = []
  while (edges.size > 0) {
    const first = edges.keys().next().value!
    const ring = [starts.get(first)!]
    for (let at = first; edges.has(at); ) {
      const next = edges.get(at)!
      edges.delete(at)
      ring.push(next)
      at = key(next)
    }
    merged.push(ring)
  }
  return merged
}

function clip(rings: [number, number][][], district: MultiPolygonCoordinates): MultiPolygonCoordinates {
  if (rings.length === 0) throw new Error('An area got no cell: draw with more cells')
  const rounded = rings.map((ring) =>
    ring.map((p): [number, number] => {
      const [lon, lat] = toLonLat(p)
      return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
    }),
  )
  const own: MultiPolygon = polygonClipping.xor(...(rounded.map((ring) => [ring]) as [[[number, number][]]]))
  return polygonClipping.intersection(own, district)
}

/** The middle of the area, or else the cell inside it that is nearest to the middle. */
function labelPoint(
  mesh: Mesh,
  owner: Int32Array,
  id: number,
  outline: MultiPolygonCoordinates,
): [number, number] {
  const cells = cellsWhere(mesh, (cell) => owner[cell] === id && mesh.inside[cell] === 1)
  const [mx, my] = [mean(cells, mesh.x), mean(cells, mesh.y)]
  const candidates: [number, number][] = [
    [mx, my],
    ...cells
      .map((cell): [number, number] => [mesh.x[cell]!, mesh.y[cell]!])
      .sort((a, b) => Math.hypot(a[0] - mx, a[1] - my) - Math.hypot(b[0] - mx, b[1] - my)),
  ]
  const found = candidates.map(toLonLat).find((point) => isInOutline(outline, point))
  const [west, south, east, north] = boundsOf(outline)
  const [lon, lat] = found ?? [(west + east) / 2, (south + north) / 2]
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
}

const cellsWhere = (mesh: Mesh, wanted: (cell: number) => boolean) =>
  Array.from({ length: mesh.size }, (_, cell) => cell).filter(wanted)

const mean = (cells: number[], of: Float64Array) =>
  cells.reduce((sum, cell) => sum + of[cell]!, 0) / Math.max(1, cells.length)

function planeArea(outline: MultiPolygonCoordinates): number {
  const ringArea = (ring: [number, number][]) =>
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length]!
      return sum + (x * ny - nx * y) / 2
    }, 0)
  return outline.reduce((sum, [outer]) => sum + Math.abs(ringArea(outer ?? [])), 0)
}
