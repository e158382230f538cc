import { useLocale, useTranslations } from 'use-intl'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatCompact } from '#src/domain/format.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Panel } from './Panel.tsx'
import css from './panels.module.css'
import { Waiting } from './Waiting.tsx'

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
  const measure = measureOf(s.catalog, measureId)
  const quantity = measure && quantityOf(s.catalog, measure, s.sets, measureKey)
  if (!measure || !quantity) return <Waiting measureId={measureId} s={s} />
  const at = toDayNumber(s.today)
  const format = figureFormat(measure, locale)
  const rows = (s.index.childrenOf.get(s.area.code) ?? [s.area])
    .map((area) => ({
      area,
      answer: total(quantity, runOfArea(quantity.places, area), { from: at, to: at }),
    }))
    .filter(({ answer }) => answer.expected > 0)
    .sort((a, b) => order(a.answer.value, b.answer.value, descending))
  const most = format.isShare ? 1 : Math.max(1, ...rows.map(({ answer }) => answer.value ?? 0))
  const whole = total(quantity, runOfArea(quantity.places, s.area), { from: at, to: at })
  return (
    <Panel
      title={t('byArea', { measure: (measure.short ?? measure.name)[locale] })}
      behind={{ ...whole, cadence: cadenceOf(s.catalog, measure, s.today) }}
      grow
    >
      <ul className={css.bars} data-spread>
        {rows.map(({ area, answer }) => (
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
    </Panel>
  )
}

/** Without a number last, whichever way. */
function order(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return descending ? b - a : a - b
}
