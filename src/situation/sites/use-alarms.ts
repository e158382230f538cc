import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SilentSite } from '#src/contract/figures/completeness.ts'
import type { MapAlarm } from '#src/map/types.ts'
import { completenessQuery } from '#src/queries/figures/completeness.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'

/** The posts of an area that are silent on a day, the longest silent first; undefined until it is known. */
export function useSilent(area: string, day: string): readonly SilentSite[] | undefined {
  return useQuery(completenessQuery(area, day, useAsOf())).data?.silent
}

const none: readonly SilentSite[] = []

/** The silent posts as the map's alarms; `always`: though their layers are not shown. */
export function useAlarms(silent: readonly SilentSite[] = none, always = false): readonly MapAlarm[] {
  const told = silent.map(({ site }) => site).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that raises no alarm and ends none draws no new map
  return useMemo(
    () => silent.map(({ site }): MapAlarm => ({ place: site, level: 'warning', always })),
    [told, always],
  )
}
