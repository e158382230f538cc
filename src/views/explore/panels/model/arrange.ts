import type { Panel } from '#src/contract/desk/panels.ts'

/** A measure as the catalogue shows it. */
export function panelOf(measure: string): Panel {
  return { measure, key: null, form: null, per: null, mean: false, versus: null }
}

export function replacePanel(panels: readonly Panel[], at: number, change: Partial<Panel>): Panel[] {
  return panels.map((panel, place) => (place === at ? { ...panel, ...change } : panel))
}

export function withoutPanel(panels: readonly Panel[], at: number): Panel[] {
  return panels.filter((_, place) => place !== at)
}

/** Up (−1) or down (1) by one; where there is no further, nothing moves. */
export function movePanel(panels: readonly Panel[], at: number, by: -1 | 1): Panel[] {
  const next = [...panels]
  const [moved] = next.splice(at, 1)
  const to = at + by
  if (!moved || to < 0 || to >= panels.length) return [...panels]
  next.splice(to, 0, moved)
  return next
}

/** Panels, and a name for each that stays with it while others come and go. */
export interface Named {
  panels: readonly Panel[]
  keys: readonly number[]
}

/** The same names after a change: a panel that is as it was keeps its own wherever it went, then one of the same measure, then one in its place. */
export function renamed(before: Named, panels: readonly Panel[]): Named {
  const free = new Set(before.keys.keys())
  const keys = new Map<number, number>()
  const isSame = (from: number, at: number) =>
    JSON.stringify(before.panels[from]) === JSON.stringify(panels[at])
  const isOfSame = (from: number, at: number) => before.panels[from]!.measure === panels[at]!.measure
  const passes = [
    (from: number, at: number) => from === at && isSame(from, at),
    isSame,
    (from: number, at: number) => from === at && isOfSame(from, at),
    isOfSame,
    (from: number, at: number) => from === at,
  ]
  for (const fits of passes) {
    for (const at of panels.keys()) {
      const from = keys.has(at) ? undefined : [...free].find((one) => fits(one, at))
      if (from === undefined) continue
      free.delete(from)
      keys.set(at, before.keys[from]!)
    }
  }
  let last = Math.max(-1, ...before.keys)
  return { panels, keys: Array.from(panels, (_, at) => keys.get(at) ?? ++last) }
}
