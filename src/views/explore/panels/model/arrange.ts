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

/** A name for each panel that stays with it while others come and go; of equals, by how many stand before it. */
export function panelKeys(panels: readonly Panel[]): string[] {
  const seen = new Map<string, number>()
  return panels.map(({ measure, form }) => {
    const name = `${measure} ${form ?? ''}`
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return `${name} ${count}`
  })
}
