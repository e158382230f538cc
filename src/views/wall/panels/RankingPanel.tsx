import { useLocale, useTranslations } from 'use-intl'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatCompact, formatRange } from '#src/domain/format.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Panel } from './frame/Panel.tsx'
import { useFitting } from './frame/use-fitting.ts'
import { Waiting } from './frame/Waiting.tsx'
import css from './panels.module.css'

const rowRem = 1.5

interface RankingPanelProps {
  measureId: string
  measureKey: string | null
  descending: boolean
  s: Situation
}

/** The areas right inside by their number today; whoever needs attention stands first. */
export function RankingPanel({ measureId, measureKey, descending, s }: RankingPanelProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const [fitting, room] = useFitting(rowRem)
  const measure = measureOf(s.catalog, measureId)
  const quantity = measure && quantityOf(s.catalog, measure, s.sets, measureKey)
  if (!measure || !quantity) return <Waiting measureId={measureId} s={s} />
  const at = toDayNumber(s.today)
  // One number of an area on the map and in the list.
  const overRange = s.scene.map?.range === true && s.scene.map.measure === measureId
  const days = overRange ? s.span : { from: at, to: at }
  const format = figureFormat(measure, locale)
  const rows = (s.index.childrenOf.get(s.area.code) ?? [s.area])
    .map((area) => ({
      area,
      answer: total(quantity, runOfArea(quantity.places, area), days),
    }))
    .filter(({ answer }) => answer.expected > 0)
    .sort((a, b) => order(a.answer.value, b.answer.value, descending))
  // The line that says how many are left out takes the room of one.
  const shown = rows.length <= fitting ? rows.length : fitting - 1
  const most = format.isShare ? 1 : Math.max(1, ...rows.map(({ answer }) => answer.value ?? 0))
  const whole = total(quantity, runOfArea(quantity.places, s.area), days)
  return (
    <Panel
      title={t('byArea', { measure: (measure.short ?? measure.name)[locale] })}
      {...(overRange && { note: formatRange(days.from, days.to, locale) })}
      behind={{ ...whole, cadence: cadenceOf(s.catalog, measure, s.today) }}
      grow
    >
      <div className={css.room} ref={room}>
        <ul className={css.bars} data-spread>
          {rows.slice(0, shown).map(({ area, answer }) => (
            <li key={area.code}>
              <span>{shortName(areaName(area))}</span>
              <i>
                <i
                  style={{
                    width: `${((answer.value ?? 0) / most) * 100}%`,
                    background: format.isShare ? 'var(--reopen)' : 'var(--c-1)',
                  }}
                />
              </i>
              <span>
                <b>{format.cell(answer.value, answer.state)}</b>{' '}
                {answer.numerator !== undefined &&
                  answer.denominator !== undefined &&
                  `${formatCompact(answer.numerator, locale)}/${formatCompact(answer.denominator, locale)}`}
              </span>
            </li>
          ))}
        </ul>
        {shown < rows.length && (
          <p className={css.rest}>{t('othersInside', { count: rows.length - shown })}</p>
        )}
      </div>
    </Panel>
  )
}

/** Without a number last, whichever way. */
function order(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return descending ? b - a : a - b
}
