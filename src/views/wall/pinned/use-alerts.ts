import { useEffect } from 'react'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { useServerClock, useServerReading } from '#src/queries/live/use-connection.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { nextAlerts, type OpenAlert, pinnedAlert } from '#src/views/wall/model/alerts.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useKept } from './use-kept.ts'

export interface PinnedScene {
  scene: string
  /** The server's ms. */
  since: number
  value: number
}

interface Alerts {
  /** The scene that an alert pins now; null: none. */
  pinned: PinnedScene | null
  dismiss: (scene: string) => void
}

/** Watches the numbers that scenes are pinned by, as this wall sees them. */
export function useAlerts(scenes: readonly Scene[], situationOf: (scene: Scene) => Situation): Alerts {
  const clock = useServerClock()
  const [alerts, setAlerts] = useKept<OpenAlert>('lookout-alerts')
  const values = new Map(
    scenes.flatMap((scene) => {
      const value = scene.pin && pinnedValue(scene.pin, situationOf(scene))
      return value === undefined ? [] : [[scene.id, value] as const]
    }),
  )
  const told = JSON.stringify([...values])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` says what the numbers are
  useEffect(() => {
    const next = nextAlerts(alerts, scenes, values, clock())
    if (next !== alerts) setAlerts(next)
  }, [told, scenes, alerts, clock, setAlerts])
  const standing = useServerReading((now) => pinnedAlert(alerts, scenes, now)?.scene ?? '')
  const alert = alerts.find(({ scene }) => scene === standing)
  const value = values.get(standing)
  return {
    pinned: alert && value != null ? { scene: standing, since: alert.since, value } : null,
    dismiss: (scene) =>
      setAlerts(alerts.map((one) => (one.scene === scene ? { ...one, dismissed: true } : one))),
  }
}

/** Undefined while its cube is on its way. */
function pinnedValue(pin: NonNullable<Scene['pin']>, s: Situation): number | null | undefined {
  const measure = measureOf(s.catalog, pin.measure)
  const quantity = measure && quantityOf(s.catalog, measure, s.sets, pin.key ?? null)
  if (!quantity) return undefined
  const at = toDayNumber(s.today)
  return total(quantity, runOfArea(quantity.places, s.area), { from: at, to: at }).value
}
