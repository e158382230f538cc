import { type ReactNode, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel, CatalogReply } from '#src/contract/catalog.ts'
import { formatDay, formatRange } from '#src/domain/format.ts'
import { stateOf } from '#src/domain/states.ts'
import { classCounts } from '#src/map/classes.ts'
import { Legend, type LegendState } from '#src/map/Legend.tsx'
import type { AreaFigures } from '#src/map/types.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { cellsAt } from '#src/situation/areas/scales.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import type { BesideMap } from '#src/views/explore/panels/compare/use-beside-map.ts'
import { useUnfollowed } from '#src/views/explore/selection/use-unfollowed.tsx'

interface MapLegendProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  level: AreaLevel
  figures: AreaFigures
  /** Stands beside it, and is counted too. */
  beside?: BesideMap | null
  hasPrisms: boolean
  /** Beside the title. */
  tool?: ReactNode
}

const telling = ['estimated', 'stale', 'missing', 'suppressed', 'not-expected'] as const

/** Says what the fills mean: classes with their counts, and every state that occurs, by pattern and in words. */
export function MapLegend(props: MapLegendProps) {
  const { catalog, index, choice, level, figures, beside = null, hasPrisms, tool } = props
  const t = useTranslations('legend')
  const filters = useTranslations('filters')
  const locale = useLocale()
  const words = useStateWords()
  const { measure, key, per, days, area } = choice
  const other = beside?.fill?.numbers
  const cells = useMemo(
    () =>
      cellsAt(
        index,
        [{ area, numbers: figures }, ...(beside && other ? [{ area: beside.area, numbers: other }] : [])],
        level,
      ),
    [index, area, level, figures, beside, other],
  )
  const states = cells.map(({ state }) => state)
  const scale = figures.scales[level] ?? null
  const counts = scale
    ? classCounts(
        cells.map(({ value }) => value),
        states,
        scale,
      )
    : []
  const present: LegendState[] = telling.flatMap((state) => {
    const count = states.filter((code) => stateOf(code) === state).length
    return count > 0 ? [{ state, name: words[state], count }] : []
  })
  const part = breakdownOf(catalog, measure)?.keys.find((one) => one.id === key)
  const isFlow = measure.kind === 'flow'
  const schematic = cells.some(({ row }) => index.areas[row]?.schematic)
  const unfollowed = useUnfollowed(catalog, measure)
  const notes = [
    ...(unfollowed ? [unfollowed] : []),
    ...(other ? [t('bothMaps')] : []),
    ...(schematic ? [t('schematicAreas')] : []),
    ...(hasPrisms ? [t('prisms')] : []),
  ]
  return (
    <Legend
      title={[measure.name[locale], part?.name[locale], per && filters(`perOf.${per}`)]
        .filter(Boolean)
        .join(' · ')}
      moment={isFlow ? formatRange(days.from, days.to, locale) : formatDay(days.to, locale)}
      counted={t('counted', { level: catalog.levels[level][locale] })}
      scale={scale}
      counts={counts}
      format={figureFormat(measure, locale, per).short}
      states={present}
      tool={tool}
      notes={notes}
    />
  )
}
