import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { bandsOf } from '#src/situation/measures/bands.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { useCorrectedDays } from '#src/situation/moment/use-corrected-days.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { MeasureChart } from '#src/views/explore/time/MeasureChart.tsx'
import { useChartLabels } from '#src/views/explore/time/use-chart-labels.ts'
import css from './briefing.module.css'

const shown = 3

interface TrendsProps {
  catalog: CatalogReply
  choice: Choice
  sets: CubeSets
  faults: ReadonlyMap<string, Error>
}

const unhovered = () => undefined

/** The chosen measure over the days, and those that the catalogue names first. */
export function Trends({ catalog, choice, sets, faults }: TrendsProps) {
  const t = useTranslations('briefing')
  const locale = useLocale()
  const bands = useMemo(() => bandsOf(catalog, locale), [catalog, locale])
  const labels = useChartLabels()
  const measures = useMemo(() => {
    const ids = [...new Set([choice.measure.id, ...catalog.charts])].slice(0, shown)
    return ids.flatMap((id) => measureOf(catalog, id) ?? [])
  }, [catalog, choice.measure])
  const { first, today } = choice.calendar
  const corrected = useCorrectedDays(catalog, measures, { area: choice.area.code, from: first, to: today })
  return (
    <section aria-label={t('trends')}>
      <h2>{t('trends')}</h2>
      <div className={css.trends}>
        {measures.map((measure) => (
          <MeasureChart
            key={measure.id}
            measure={measure}
            catalog={catalog}
            choice={choice}
            sets={sets}
            now={null}
            corrections={corrected.get(measure.id)}
            faults={faults}
            bands={bands}
            labels={labels}
            hoverDay={null}
            onHoverDay={unhovered}
            dayTag={false}
          />
        ))}
      </div>
    </section>
  )
}
