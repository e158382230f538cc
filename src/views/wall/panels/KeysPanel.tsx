import { useLocale, useTranslations } from 'use-intl'
import { BarStrip } from '#src/charts/strip/BarStrip.tsx'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { total } from '#src/domain/cube.ts'
import { codeOf } from '#src/domain/states.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { keyTotals } from '#src/views/wall/model/figures/key-totals.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Panel } from './frame/Panel.tsx'
import { Waiting } from './frame/Waiting.tsx'
import css from './panels.module.css'

/** So many keys are named along the bars: the first, the last and those between at equal distances. */
const named = 5
/** No bar is still growing: they are sums over days. */
const nowhere = -1

/** A measure by the keys of its breakdown in their order, such as the hours of a day, over the days of the scene. */
export function KeysPanel({ measureId, s }: { measureId: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const measure = measureOf(s.catalog, measureId)
  const keys = measure && keyTotals(measure, s)
  const cube = s.sets.get(measureId)?.total
  if (!measure || !keys || !cube) return <Waiting measureId={measureId} s={s} />
  const { to } = s.span
  const today = total(cube, runOfArea(cube.places, s.area), { from: to, to })
  const bars = {
    from: 0,
    values: keys.map((key) => key.total.value ?? Number.NaN),
    states: keys.map((key) => codeOf(key.total.state)),
  }
  const last = keys.length - 1
  const most = keys.reduce(
    (best, key) => ((key.total.value ?? 0) > (best?.total.value ?? 0) ? key : best),
    keys[0],
  )
  const format = figureFormat(measure, locale)
  const peak = most && (most.total.value ?? 0) > 0 ? format.cell(most.total.value, most.total.state) : null
  const marks = [
    ...new Set(
      Array.from({ length: named }, (_, at) => Math.min(last, Math.round((keys.length * at) / (named - 1)))),
    ),
  ]
  return (
    <Panel
      title={measure.name[locale]}
      behind={{ ...today, cadence: cadenceOf(s.catalog, measure, s.today) }}
      grow
    >
      <div className={css.strip} data-strip>
        <BarStrip
          keys={[{ series: bars, color: 'var(--c-2)' }]}
          total={bars}
          span={{ from: 0, to: last }}
          today={nowhere}
        />
      </div>
      <p className={css.foot}>
        {marks.map((at) => (
          <span key={at}>{keys[at]?.name[locale]}</span>
        ))}
      </p>
      <p className={css.foot}>
        <span>{t('keysOver', { days: s.scene.days })}</span>
        {most && peak !== null && (
          <span>
            {t('keysMost', {
              key: most.name[locale],
              figure: `${peak} ${unitWord(measure.unit, locale, peak)}`,
            })}
          </span>
        )}
      </p>
    </Panel>
  )
}
