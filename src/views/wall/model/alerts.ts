import type { Scene, ScenePin } from '#src/contract/wall/scenes.ts'

/** What a wall remembers of an alert that is open: when it saw it begin (server's ms), and whether somebody put it away. */
export interface OpenAlert {
  scene: string
  since: number
  dismissed: boolean
}

export function isOver({ above, below }: ScenePin, value: number | null): boolean {
  if (value === null) return false
  return (above !== undefined && value > above) || (below !== undefined && value < below)
}

/**
 * The alerts after a look at the numbers: those that are new begin now, those that are over are forgotten. A scene that `values` does
 * not tell of (its numbers are still on their way) stays as it was.
 */
export function nextAlerts(
  before: readonly OpenAlert[],
  scenes: readonly Scene[],
  values: ReadonlyMap<string, number | null>,
  now: number,
): readonly OpenAlert[] {
  const after = scenes.flatMap(({ id, pin }): OpenAlert[] => {
    const known = before.find(({ scene }) => scene === id)
    if (!pin) return []
    const value = values.get(id)
    if (value === undefined) return known ? [known] : []
    if (!isOver(pin, value)) return []
    return [known ?? { scene: id, since: now, dismissed: false }]
  })
  const same = after.length === before.length && after.every((one, at) => one === before[at])
  return same ? before : after
}

/** The scene that stands pinned: of the open alerts whose time is not over, the one that began last. */
export function pinnedAlert(
  alerts: readonly OpenAlert[],
  scenes: readonly Scene[],
  now: number,
): OpenAlert | null {
  const standing = alerts.filter(({ scene, since, dismissed }) => {
    const pin = scenes.find(({ id }) => id === scene)?.pin
    return pin !== undefined && !dismissed && now < since + pin.minutes * 60_000
  })
  return standing.reduce<OpenAlert | null>(
    (latest, one) => (latest === null || one.since > latest.since ? one : latest),
    null,
  )
}
