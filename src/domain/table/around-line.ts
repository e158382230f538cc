import type { Line } from './line.ts'

/** The path of the area that a line is a part of: right around its place, or around all that it gathers; null: nothing is around. */
export function aroundLine(line: Line): string | null {
  if (line.area) return above(line.area.path)
  if (line.kind === 'place') return above(line.path)
  const [first, ...rest] = line.members.map(({ path }) => above(path))
  return rest.reduce<string | null>(common, first ?? null)
}

function above(path: string): string | null {
  const end = path.lastIndexOf('/')
  return end < 0 ? null : path.slice(0, end)
}

function common(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null
  for (let path: string | null = a; path !== null; path = above(path))
    if (b === path || b.startsWith(`${path}/`)) return path
  return null
}
