import { useLocale, useTranslations } from 'use-intl'
import { BarStrip } from '#src/charts/strip/BarStrip.tsx'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { clockOf } from '#src/views/wall/model/figures/clock.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Panel } from './frame/Panel.tsx'
import { Waiting } from './frame/Waiting.tsx'
import css from './panels.module.css'

const colours = ['var(--c-1)', 'var(--c-2)', 'var(--c-3)', 'var(--c-4)']

/** Who is inside, by day of the clock: those of the last day leave tomorrow. */
export function ClockPanel({ measureId, s }: { measureId: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const measure = measureOf(s.catalog, measureId)
  const flow = measure?.kind === 'cohort' ? measureOf(s.catalog, measure.flow) : null
  const set = flow && s.sets.get(flow.id)
  if (measure?.kind !== 'cohort' || !flow || !set) return <Waiting measureId={measureId} s={s} />
  const names = new Map('breakdown' in flow ? flow.breakdown?.keys.map(({ id, name }) => [id, name]) : [])
  const today = toDayNumber(s.today)
  const { span, keys, inside, leaving } = clockOf(measure, set, s.area, today)
  const { reportedAt } = total(set.total, runOfArea(set.total.places, s.area), { from: today, to: today })
  const coloured = keys.map((one, place) => ({ ...one, color: colours[place % colours.length]! }))
  const figure = figureFormat(flow, locale).cell(leaving.value, leaving.state)
  return (
    <Panel
      title={t('byClock', { measure: measure.name[locale], days: measure.days })}
      age={{ reportedAt, cadence: cadenceOf(s.catalog, flow, s.today) }}
      grow
    >
      <div className={css.strip} data-strip>
        <BarStrip keys={coloured} total={inside} span={span} today={today} newestFirst />
      </div>
      <p className={css.foot}>
        <span>{t('clockDay', { day: 1 })}</span>
        <span className={css.keys}>
          {coloured.map(({ key, color }) => (
            <span key={key}>
              <i style={{ background: color }} />
              {names.get(key)?.[locale] ?? key}
            </span>
          ))}
        </span>
        <span>
          {t('clockEnds', {
            day: measure.days,
            figure: leaving.value === null ? figure : `${figure} ${unitWord(flow.unit, locale, figure)}`,
          })}
        </span>
      </p>
      {measure.released !== undefined && (
        <p className={css.foot}>
          <span>{t('clockGross')}</span>
        </p>
      )}
    </Panel>
  )
}
