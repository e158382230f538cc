import { alongLines, type Segments } from '#src/map/geometry/borders.ts'

/** Two triangles a segment: at each of its four corners both of its ends, and how far along its line they are. */
export interface StrokeMesh {
  sources: Float64Array
  targets: Float64Array
  /** CSS pixels at zoom 0. */
  alongs: Float32Array
  indices: Uint32Array
}

export function strokeMesh(segments: Segments): StrokeMesh {
  const along = alongLines(segments)
  const indices = new Uint32Array(segments.length * 6)
  for (let segment = 0; segment < segments.length; segment++) {
    const first = segment * 4
    indices.set([first, first + 1, first + 2, first + 2, first + 1, first + 3], segment * 6)
  }
  return {
    sources: fourTimes(segments.source, 3),
    targets: fourTimes(segments.target, 3),
    alongs: fourTimes(along, 2),
    indices,
  }
}

/** Each row of so many numbers, four times over. */
function fourTimes<T extends Float64Array | Float32Array>(rows: T, size: number): T {
  const more = new (rows.constructor as new (length: number) => T)(rows.length * 4)
  for (let at = 0; at < more.length; at++) {
    const row = Math.floor(at / (size * 4))
    more[at] = rows[row * size + (at % size)]!
  }
  return more
}
