import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { CorrectionMark } from '#src/charts/CorrectionMark.tsx'
import { correctionsIn } from '#src/charts/head/correction-item.ts'
import { REST_COLOR } from '#src/charts/head/stack-items.ts'
import { type DayTally, valueOn } from '#src/charts/series.ts'
import { restOf } from '#src/charts/shape/shape-stack.ts'
import { BarStrip } from '#src/charts/strip/BarStrip.tsx'
import { LevelStrip } from '#src/charts/strip/LevelStrip.tsx'
import type { Measure } from '#src/contract/catalog.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { formatDay, formatPercent, MISSING } from '#src/domain/format.ts'
import { type ChartData, chartData } from '#src/situation/measures/chart-data.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { useCorrectedDays } from '#src/situation/moment/use-corrected-days.ts'
import { ceilingOn } from '#src/views/wall/model/lead/ceiling-on.ts'
import { type LeadNumber, leadNumber } from '#src/views/wall/model/lead/lead-number.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Waiting } from './frame/Waiting.tsx'
import { LeadPanel } from './LeadPanel.tsx'
import css from './panels.module.css'

interface NumberPanelProps {
  measureId: string
  measureKey: string | null
  s: Situation
}

/** A measure's number today, how it has moved, and the days that led to it. */
export function NumberPanel({ measureId, measureKey, s }: NumberPanelProps) {
  const measure = measureOf(s.catalog, measureId)
  const lead = measure && leadNumber(measure, measureKey, s)
  const data = measure && chartData(s.catalog, measure, s.sets, s.area, measureKey)
  if (!measure || !lead || !data) return <Waiting measureId={measureId} s={s} />
  return <Known measure={measure} measureKey={measureKey} lead={lead} data={data} s={s} />
}

interface KnownProps {
  measure: Measure
  measureKey: string | null
  lead: LeadNumber
  data: ChartData
  s: Situation
}

function Known({ measure, measureKey, lead, data, s }: KnownProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const { full } = figureFormat(measure, locale)
  const part = breakdownOf(s.catalog, measure)?.keys.find(({ id }) => id === measureKey)
  const corrections = useCorrections(measure, s)
  const ceiling = ceilingOn(data, toDayNumber(s.today))
  return (
    <LeadPanel
      {...{ measure, measureKey, s, lead }}
      part={part?.name[locale]}
      {...(ceiling?.share != null && {
        beside: <span className={css.share}>{formatPercent(ceiling.share, locale)}</span>,
      })}
      grow
    >
      <div className={css.strip} data-strip data-corrected={(corrections?.size ?? 0) > 0 || undefined}>
        <Strip data={data} s={s} corrections={corrections} />
      </div>
      <p className={css.foot}>
        <span>{formatDay(s.span.from, locale, 'short')}</span>
        {data.form === 'stack' && data.keys.length > 1 && <Keys data={data} s={s} />}
        {ceiling && (
          <span>
            {ceiling.name[locale]} {ceiling.value === null ? MISSING : full(ceiling.value)}
          </span>
        )}
        {corrections && <Corrected corrections={corrections} s={s} />}
        <span>{s.running ? t('todayAxis') : formatDay(s.today, locale, 'short')}</span>
      </p>
    </LeadPanel>
  )
}

function Keys({ data, s }: { data: ChartData & { form: 'stack' }; s: Situation }) {
  const c = useTranslations('charts')
  const locale = useLocale()
  const days = Array.from({ length: s.span.to - s.span.from + 1 }, (_, at) => s.span.from + at)
  const hasRest = days.some(
    (day) =>
      restOf(
        valueOn(data.total, day),
        data.keys.map(({ series }) => valueOn(series, day)),
      ) > 0,
  )
  return (
    <span className={css.keys}>
      {data.keys.map(({ key, name, color }) => (
        <span key={key}>
          <i style={{ background: color }} />
          {name[locale]}
        </span>
      ))}
      {hasRest && (
        <span>
          <i style={{ background: REST_COLOR }} />
          {c('rest')}
        </span>
      )}
    </span>
  )
}

/** Of the scene's days, which a film walks through. */
function useCorrections(
  measure: Measure,
  { catalog, area, scene, scaleDay }: Situation,
): DayTally | undefined {
  const measures = useMemo(() => [measure], [measure])
  const from = toDay(toDayNumber(scaleDay) - scene.days + 1)
  return useCorrectedDays(catalog, measures, { area: area.code, from, to: scaleDay }).get(measure.id)
}

/** The legend of the marks below the days. */
function Corrected({ corrections, s }: { corrections: DayTally; s: Situation }) {
  const t = useTranslations('history')
  const count = correctionsIn(corrections, s.span)
  if (count === 0) return null
  return (
    <span>
      <CorrectionMark />
      {t('corrected', { count })}
    </span>
  )
}

interface StripProps {
  data: ChartData
  s: Situation
  corrections: DayTally | undefined
}

function Strip({ data, s, corrections }: StripProps) {
  const today = toDayNumber(s.today)
  const marks = { ...(corrections && { corrections }) }
  if (data.form === 'stack') {
    return <BarStrip keys={data.keys} total={data.total} span={s.span} today={today} {...marks} />
  }
  if (data.form === 'level') {
    const ceiling = data.ceiling?.series
    return (
      <LevelStrip
        series={data.series}
        {...(ceiling && { ceiling })}
        {...marks}
        span={s.span}
        today={today}
        color={ceiling ? 'var(--reopen)' : 'var(--c-1)'}
      />
    )
  }
  const last = data.lines.at(-1)
  return last ? (
    <LevelStrip
      series={last.series}
      span={s.span}
      today={today}
      color="var(--reopen)"
      fromZero={false}
      {...marks}
    />
  ) : null
}
