/** Rows of a cube: the places that report, in path order. */
export interface PlaceIndex {
  readonly ids: readonly string[]
  readonly paths: readonly string[]
  readonly rowOf: ReadonlyMap<string, number>
  /** When the newest observation of the row was recorded, in ms; NaN: none. */
  readonly reportedAt: Float64Array
}

/** Rows `lo` to `hi`, `hi` not included. */
export interface Run {
  readonly lo: number
  readonly hi: number
}

/** One run, or several: apart from each other, in order. */
export type Rows = Run | readonly Run[]

export interface IndexedPlace {
  readonly id: string
  readonly path: string
  readonly reportedAt?: number | null
}

/** Order of rows: by path, segment by segment, so that an area comes right before all that lies inside it. */
export function comparePaths(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return x === SLASH ? -1 : y === SLASH ? 1 : x - y
  }
  return a.length - b.length
}

const SLASH = 47

export function buildPlaceIndex(places: readonly IndexedPlace[]): PlaceIndex {
  const sorted = [...places].sort((a, b) => comparePaths(a.path, b.path))
  const ids = sorted.map((place) => place.id)
  return {
    ids,
    paths: sorted.map((place) => place.path),
    rowOf: new Map(ids.map((id, row) => [id, row])),
    reportedAt: Float64Array.from(sorted, (place) => place.reportedAt ?? Number.NaN),
  }
}

/** The rows of an area and all that lies in it; empty where none reports. */
export function runOf(index: Pick<PlaceIndex, 'paths'>, path: string): Run {
  const lo = firstRow(index.paths, (candidate) => comparePaths(candidate, path) >= 0)
  const hi = firstRow(
    index.paths,
    (candidate) => comparePaths(candidate, path) > 0 && !isInside(candidate, path),
  )
  return { lo, hi }
}

/** The place itself, or somewhere below it. */
export function isInside(path: string, area: string): boolean {
  return path.startsWith(area) && (path.length === area.length || path.charCodeAt(area.length) === SLASH)
}

function firstRow(paths: readonly string[], reached: (path: string) => boolean): number {
  let lo = 0
  let hi = paths.length
  while (lo < hi) {
    const middle = (lo + hi) >>> 1
    if (reached(paths[middle]!)) hi = middle
    else lo = middle + 1
  }
  return lo
}
