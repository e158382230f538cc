const drawn = new Map<string, Path2D>()
const written = new WeakMap<Path2D, string>()

/** A path as a canvas takes it. */
export function pathOf(d: string): Path2D {
  const found = drawn.get(d) ?? new Path2D(d)
  drawn.set(d, found)
  written.set(found, d)
  return found
}

/** What a path of `pathOf` was made from: a canvas does not say. */
export function writtenAs(path: Path2D): string {
  return written.get(path) ?? ''
}
