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
import { type Total, total } from '#src/domain/cube.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { formatDay, formatPercent } from '#src/domain/format.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { type ChartData, chartData } from '#src/situation/measures/chart-data.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useCorrectedDays } from '#src/situation/moment/use-corrected-days.ts'
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
  const quantity = measure && quantityOf(s.catalog, measure, s.sets, measureKey)
  const data = measure && chartData(s.catalog, measure, s.sets, s.area, measureKey)
  if (!measure || !quantity || !data) return <Waiting measureId={measureId} s={s} />
  const at = toDayNumber(s.today)
  const now = total(quantity, runOfArea(quantity.places, s.area), { from: at, to: at })
  const before = total(quantity, runOfArea(quantity.places, s.area), { from: at - 1, to: at - 1 })
  return <Known measure={measure} measureKey={measureKey} now={now} before={before} data={data} s={s} />
}

interface KnownProps {
  measure: Measure
  measureKey: string | null
  now: Total
  before: Total
  data: ChartData
  s: Situation
}

function Known({ measure, measureKey, now, before, data, s }: KnownProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const format = figureFormat(measure, locale)
  const running = measure.kind === 'flow' && s.running
  // A morning's few reports may all be hidden: the last whole day says more than that.
  const whole = running && now.value === null && before.value !== null
  const shown = whole ? before : now
  const moment = whole ? 'yesterday' : running ? 'running' : 'today'
  const share = data.form === 'level' ? data.ceiling?.share : undefined
  const part = breakdownOf(s.catalog, measure)?.keys.find(({ id }) => id === measureKey)
  const corrections = useCorrections(measure, s)
  const at = toDayNumber(s.today)
  const shareNow = share?.values[at - share.from]
  return (
    <LeadPanel
      {...{ measure, measureKey, s, moment }}
      part={part?.name[locale]}
      value={shown.value}
      state={shown.state}
      known={now}
      {...(running && {
        note: whole ? t('wholeYesterday', { figure: format.cell(now.value, now.state) }) : t('soFar'),
      })}
      {...(shareNow !== undefined && {
        beside: <span className={css.share}>{formatPercent(shareNow, locale)}</span>,
      })}
      grow
    >
      <div className={css.strip} data-strip data-corrected={(corrections?.size ?? 0) > 0 || undefined}>
        <Strip data={data} s={s} corrections={corrections} />
      </div>
      <p className={css.foot}>
        <span>{formatDay(s.span.from, locale, 'short')}</span>
        {data.form === 'stack' && data.keys.length > 1 && <Keys data={data} s={s} />}
        {data.form === 'level' && data.ceiling && (
          <span>
            {data.ceiling.name[locale]} {ceilingText(data.ceiling.series, at, format.full)}
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

function ceilingText(
  series: { from: number; values: ArrayLike<number> },
  day: number,
  write: (value: number) => string,
) {
  const value = series.values[day - series.from]
  return value === undefined || Number.isNaN(value) ? '' : write(value)
}
