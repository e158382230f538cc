import { useMemo } from 'react'
import type { Area } from '#src/contract/areas.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Quantity, Span, Total } from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { PlaceLine } from '#src/domain/table/line.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { readShown } from '#src/views/explore/table/model/read-shown.ts'

export interface DividedNumber extends Pick<Total, 'value' | 'state' | 'numerator' | 'denominator'> {
  per: Per
}

interface Asked {
  per: Per | null
  place: Area | Site
  picked: Picked | null
  span: Span
  quantity: Quantity | null
  /** Of a rate of residents. */
  residents: Quantity | null
  /** Another one when the cubes were patched. */
  version: string
}

/** A place's number as it is told divided, with what stands above and below; null: it is not divided, or not known yet. */
export function useDivided(
  index: AreaIndex,
  { per, place, picked, span, quantity, residents, version }: Asked,
): DividedNumber | null {
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  return useMemo(() => {
    if (per === null || !quantity || (per === 'residents' && !residents)) return null
    const isArea = 'code' in place
    const line: PlaceLine = {
      kind: 'place',
      id: isArea ? place.code : place.id,
      name: place.name,
      path: place.path,
      area: isArea ? place : null,
      site: isArea ? null : place,
    }
    const reading = readShown(quantity, { per, index, residents, span, compare: 'none', picked })
    return { per, ...reading.totalOf(line) }
  }, [per, quantity, residents, version, place, picked, span, index])
}
