import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { DayTally } from '#src/charts/series.ts'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { bandsOf } from '#src/situation/measures/bands.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { useCorrectedDays } from '#src/situation/moment/use-corrected-days.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { Form } from '#src/views/explore/panels/Form.tsx'
import type { PanelGround } from '#src/views/explore/panels/forms/form-props.ts'
import { panelOf } from '#src/views/explore/panels/model/arrange.ts'
import { formOf } from '#src/views/explore/panels/model/forms.ts'
import { panelCubes } from '#src/views/explore/panels/model/panel-cubes.ts'
import { usePanelCubes } from '#src/views/explore/panels/use-panel-cubes.ts'
import { useUnfollowed } from '#src/views/explore/selection/use-unfollowed.tsx'
import { useChartLabels } from '#src/views/explore/time/use-chart-labels.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import css from './briefing.module.css'

const shown = 3

interface TrendsProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sites: readonly Site[]
}

const unhovered = () => undefined

/** The chosen measure over the days, and those that the catalogue names first. */
export function Trends({ catalog, index, choice, sites }: TrendsProps) {
  const t = useTranslations('briefing')
  const locale = useLocale()
  const bands = useMemo(() => bandsOf(catalog, locale), [catalog, locale])
  const labels = useChartLabels()
  const measures = useMemo(() => {
    const ids = [...new Set([choice.measure.id, ...catalog.charts])].slice(0, shown)
    return ids.flatMap((id) => measureOf(catalog, id) ?? [])
  }, [catalog, choice.measure])
  const { first, today } = choice.calendar
  const corrected = useCorrectedDays(catalog, measures, {
    area: choice.area.code,
    picked: choice.part.picked,
    from: first,
    to: today,
  })
  const ground = {
    catalog,
    index,
    choice,
    sites,
    bands,
    labels,
    hoverDay: null,
    onHoverDay: unhovered,
    still: true,
  }
  return (
    <section aria-label={t('trends')}>
      <h2>{t('trends')}</h2>
      <div className={css.trends}>
        {measures.map((measure) => (
          <Trend key={measure.id} {...ground} measure={measure} corrections={corrected.get(measure.id)} />
        ))}
      </div>
    </section>
  )
}

/** A measure as a panel of the desk draws it when nobody has chosen a form; the shown one in its key and divided as it is shown. */
function Trend(props: PanelGround & { measure: Measure; corrections: DayTally | undefined }) {
  const { catalog, measure, choice } = props
  const t = useTranslations('loading')
  const hasWords = useHasRoom('panels')
  const unfollowed = useUnfollowed(catalog, measure)
  const isShown = measure === choice.measure
  const key = isShown ? choice.key : null
  const per = isShown ? choice.per : null
  const panel = useMemo(() => ({ ...panelOf(measure.id), key, per }), [measure, key, per])
  const form = formOf(catalog, measure, panel)
  const wanted = useMemo(() => panelCubes(catalog, measure, panel, form), [catalog, measure, panel, form])
  const { sets, faults } = usePanelCubes(catalog, wanted, choice, true)
  const fault = wanted.flatMap(({ id }) => (sets.has(id) ? [] : (faults.get(id) ?? [])))[0]
  if (fault) return <FaultFace fault={fault} />
  if (!hasWords || !wanted.every(({ id }) => sets.has(id)))
    return <LoadingFace label={t('numbers')} lines={6} />
  return (
    <div className={css.trend}>
      <Form
        {...props}
        panel={panel}
        form={form}
        sets={sets}
        now={null}
        dayTag={false}
        table={false}
        actions={null}
      />
      {unfollowed && <p className={css.unfollowed}>{unfollowed}</p>}
    </div>
  )
}
