import type { AreaLevel } from '#src/contract/catalog.ts'
import { rowsAt } from '#src/situation/areas/scales.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

/** The finest level with outlines inside the scene's area. */
export function levelDrawn({
  index,
  area,
  outlines,
}: Pick<Situation, 'index' | 'area' | 'outlines'>): AreaLevel {
  const finest = (['committee', 'town', 'district'] as const).find((one) =>
    rowsAt(index, area, one).some((row) => outlines[index.areas[row]!.code]),
  )
  return finest ?? 'town'
}
