import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import type { AreaLevel, Measure } from '#src/contract/catalog.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { AreaFigures } from '#src/map/types.ts'
import { areaNumbers } from '#src/situation/areas/area-figures.ts'
import { scalesOf } from '#src/situation/areas/scales.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { levelDrawn } from './level-drawn.ts'

export interface PictureFill {
  figures: AreaFigures
  /** The finest level with outlines inside the area. */
  level: AreaLevel
}

/** A measure today in every area, with the classes of the scene's area; null while its cube is on its way. */
export function usePictureFill(
  measure: Measure | null,
  key: string | null,
  { catalog, index, area, today, scaleDay, sets, outlines }: Situation,
): PictureFill | null {
  const locale = useLocale()
  const quantity = measure && quantityOf(catalog, measure, sets, key)
  const version = measure ? versionOf(measure, sets) : 0
  const level = useMemo(() => levelDrawn({ index, area, outlines }), [index, area, outlines])
  return useMemo(() => {
    if (!measure || !quantity) return null
    const numbersOn = (day: string) => {
      const at = toDayNumber(day)
      return areaNumbers(quantity, index.areas, { from: at, to: at })
    }
    const numbers = numbersOn(today)
    return {
      level,
      figures: {
        ...numbers,
        version,
        scales: scalesOf(index, area, scaleDay === today ? numbers : numbersOn(scaleDay)),
        format: figureFormat(measure, locale).short,
      },
    }
  }, [measure, quantity, version, index, area, today, scaleDay, level, locale])
}
