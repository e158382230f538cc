import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel, CatalogReply } from '#src/contract/catalog.ts'
import { formatDay, formatTime } from '#src/domain/format.ts'
import { Legend } from '#src/map/Legend.tsx'
import type { AreaFigures } from '#src/map/types.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { rowsAt } from '#src/situation/areas/scales.ts'
import { shareCounts } from '#src/situation/duties/share-counts.ts'
import { useStandingReading } from '#src/situation/moment/as-of.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

interface MissingLegendProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  level: AreaLevel
  figures: AreaFigures
}

/** What the hatch means: the share of forms that are overdue, with how many areas are in each class. */
export function MissingLegend({ catalog, index, choice, level, figures }: MissingLegendProps) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const { area, days } = choice
  const rows = useMemo(() => rowsAt(index, area, level), [index, area, level])
  const time = useStandingReading((ms) => formatTime(new Date(ms), catalog.timeZone))
  return (
    <Legend
      title={t('overlay')}
      moment={t('overlayMoment', { day: formatDay(days.to, locale, 'short'), time })}
      scale={null}
      counts={[]}
      format={String}
      states={[]}
      notes={[
        ...shareCounts(figures, rows).map(({ share, count }) => (
          <span key={share}>
            <i className={`st-lacking-${share}`} />
            {t('overlayShare', { share })} {count}
          </span>
        )),
        t('overlayCounted', { level: catalog.levels[level][locale] }),
      ]}
    />
  )
}
