import { useMemo } from 'react'
import { toDayNumber } from '#src/domain/days.ts'
import type { MapAlarm, MapCallout } from '#src/map/types.ts'
import { alarmsOfKind, type RaisedAlarm } from '#src/situation/sites/raised-alarms.ts'
import { useAlarms, useSilent } from '#src/situation/sites/use-alarms.ts'
import { useSilentCallouts } from '#src/situation/sites/use-silent-callouts.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useRaisedCallouts } from './use-raised-callouts.ts'

/** So few that each finds room and is read. */
const calloutsShown = 3

export interface PlateAlarms {
  /** Rings: posts that are silent, and sites that have raised alarms. */
  alarms: readonly MapAlarm[]
  /** In words: where alarms are open, then where posts are silent. */
  callouts: readonly MapCallout[]
  silent: readonly MapAlarm[]
  raised: readonly MapAlarm[]
}

/** What is in alarm on the plate, of the `kinds` whose marks are on it; null: who has not reported, of all of them. */
export function usePlateAlarms(s: Situation, kinds: ReadonlySet<string> | null): PlateAlarms {
  const { catalog, index, area, sets, sites, today } = s
  const heard = useSilent(area.code, today)
  const silent = useAlarms(heard, kinds === null)
  const counted = catalog.kinds.filter(({ id, alarms }) => alarms !== undefined && kinds?.has(id))
  const stamp = counted.map(({ alarms }) => `${sets.get(alarms!)?.revision} ${sets.get(alarms!)?.version}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the stamp says when
  const raisedAlarms = useMemo(
    () => counted.flatMap((kind) => alarmsOfKind(catalog, kind, sets, sites, area, toDayNumber(today)) ?? []),
    [catalog, kinds, sites, area, today, stamp.join()],
  )
  const raised = useRings(raisedAlarms)
  const quiet = useSilentCallouts({
    day: today,
    catalog,
    silent: heard,
    alarms: silent,
    sites,
    index,
    kinds,
    most: calloutsShown,
  })
  const loud = useRaisedCallouts({ catalog, index, raised: raisedAlarms, alarms: raised })
  const isShown = kinds === null || kinds.size > 0
  return useMemo(() => {
    // One of them at least speaks of posts, where any is silent.
    const first = loud.slice(0, quiet.length > 0 ? calloutsShown - 1 : calloutsShown)
    return {
      alarms: isShown ? [...raised, ...silent] : [],
      callouts: [...first, ...quiet.slice(0, calloutsShown - first.length)],
      silent,
      raised,
    }
  }, [isShown, loud, quiet, raised, silent])
}

/** The same list as long as the same sites are in alarm: another one would be another picture. */
function useRings(raised: readonly RaisedAlarm[]): readonly MapAlarm[] {
  const told = raised.map(({ site }) => site.id).sort()
  // biome-ignore lint/correctness/useExhaustiveDependencies: more alarms of the same sites draw no new rings
  return useMemo(() => told.map((place): MapAlarm => ({ place, level: 'serious' })), [told.join()])
}
