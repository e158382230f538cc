import { useLocale, useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { formatCompact, formatRange } from '#src/domain/format.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { rankingOf } from '#src/views/wall/model/figures/ranking.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Panel } from './frame/Panel.tsx'
import { useFitting } from './frame/use-fitting.ts'
import { Waiting } from './frame/Waiting.tsx'
import css from './panels.module.css'

const rowRem = 1.5

interface RankingPanelProps {
  panel: Extract<WallPanel, { kind: 'ranking' }>
  s: Situation
}

/** The areas right inside, or those of a level, by their number; whoever needs attention stands first. */
export function RankingPanel({ panel, s }: RankingPanelProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const [fitting, room] = useFitting(rowRem)
  const measure = measureOf(s.catalog, panel.measure)
  const ranking = rankingOf(panel, s)
  if (!measure || !ranking) return <Waiting measureId={panel.measure} s={s} />
  const { rows, whole, days, overRange } = ranking
  const format = figureFormat(measure, locale)
  /** In which town a committee lies: names come twice. */
  const aboveOf = ({ parent }: Area) => {
    const above = parent === s.area.code ? null : areaOf(s.index, parent)
    return above && shortName(areaName(above))
  }
  // The line that says how many are left out takes the room of one.
  const shown = rows.length <= fitting ? rows.length : fitting - 1
  const most = format.isShare ? 1 : Math.max(1, ...rows.map(({ answer }) => answer.value ?? 0))
  return (
    <Panel
      title={t(panel.level === undefined ? 'byArea' : 'byLevel', {
        measure: (measure.short ?? measure.name)[locale],
        level: panel.level === undefined ? '' : s.catalog.levels[panel.level][locale],
      })}
      {...(overRange && { note: formatRange(days.from, days.to, locale) })}
      behind={{ ...whole, cadence: cadenceOf(s.catalog, measure, s.today) }}
      grow
    >
      <div className={css.room} ref={room}>
        <ul className={css.bars} data-spread>
          {rows.slice(0, shown).map(({ area, answer }) => (
            <li key={area.code}>
              <span>
                <span>{shortName(areaName(area))}</span>
                {panel.level !== undefined && <small>{aboveOf(area)}</small>}
              </span>
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
