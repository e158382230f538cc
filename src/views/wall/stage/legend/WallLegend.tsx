import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel, Measure } from '#src/contract/catalog.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { stateOf } from '#src/domain/states.ts'
import { classCounts } from '#src/map/classes.ts'
import { isMany } from '#src/map/estimated.ts'
import type { AreaFigures } from '#src/map/types.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { rowsAt } from '#src/situation/areas/scales.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { OldAge } from '#src/views/wall/panels/frame/Age.tsx'
import { NotRenewed } from '#src/views/wall/panels/frame/NotRenewed.tsx'
import { useUnrenewed } from '#src/views/wall/panels/frame/unrenewed.ts'
import css from '../stage.module.css'

interface WallLegendProps {
  s: Situation
  measure: Measure
  measureKey: string | null
  level: AreaLevel
  figures: AreaFigures
  moment: string
  prisms?: boolean
}

const telling = ['estimated', 'stale', 'missing', 'suppressed', 'not-expected'] as const

/** What the plate shows: the measure, its classes with how many areas are in each, and every state that occurs. */
export function WallLegend({
  s,
  measure,
  measureKey,
  level,
  figures,
  moment,
  prisms = false,
}: WallLegendProps) {
  const t = useTranslations('wall')
  const l = useTranslations('legend')
  const locale = useLocale()
  const words = useStateWords()
  const { catalog, index, area } = s
  const unrenewed = useUnrenewed()
  const at = toDayNumber(s.today)
  const quantity = quantityOf(catalog, measure, s.sets, measureKey)
  const newest = quantity && total(quantity, runOfArea(quantity.places, area), { from: at, to: at })
  const rows = rowsAt(index, area, level)
  const states = rows.map((row) => figures.states[row]!)
  const scale = figures.scales[level]
  const counts = scale
    ? classCounts(
        rows.map((row) => figures.values[row]!),
        states,
        scale,
      )
    : []
  const { short } = figureFormat(measure, locale)
  const present = telling.flatMap((state) => {
    const count = states.filter((code) => stateOf(code) === state).length
    return count > 0 ? [{ state, count, many: state === 'estimated' && isMany(count, rows.length) }] : []
  })
  return (
    <section className={css.legend} aria-label={l('legend')}>
      <h2>{measure.name[locale]}</h2>
      <p>{t('legendOf', { level: catalog.levels[level][locale], moment })}</p>
      <p>
        {unrenewed !== null ? (
          <NotRenewed at={unrenewed} />
        ) : (
          newest && <OldAge {...newest} cadence={cadenceOf(catalog, measure, s.today)} />
        )}
      </p>
      {scale && (
        <ol className={css.ramp}>
          {scale.ramp.map((step, at) => (
            <li key={step}>
              <i style={{ background: `var(--ramp-${step})` }} data-step={step}>
                {counts[at] ?? 0}
              </i>
              {scale.breaks.length === 0
                ? ''
                : at === 0
                  ? `<${short(scale.breaks[0]!)}`
                  : short(scale.breaks[at - 1]!)}
            </li>
          ))}
        </ol>
      )}
      <p className={css.states}>
        {present.map(({ state, count, many }) => (
          <span key={state}>
            <i
              className={state === 'estimated' ? css.estimated : `st-${state}`}
              data-many={many || undefined}
            />
            {many ? t('manyEstimated', { count, of: rows.length }) : `${words[state]} ${count}`}
          </span>
        ))}
      </p>
      {prisms && <p className={css.quiet}>{l('prisms')}</p>}
      {rows.some((row) => index.areas[row]?.schematic) && <p className={css.quiet}>{l('schematicAreas')}</p>}
    </section>
  )
}
