import { useLocale, useTranslations } from 'use-intl'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatNumber } from '#src/domain/format.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { type CapacityRow, capacityOf } from '#src/views/wall/model/figures/capacity.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import { Panel } from './frame/Panel.tsx'
import { useFitting } from './frame/use-fitting.ts'
import { Waiting } from './frame/Waiting.tsx'
import css from './panels.module.css'

const mostRows = 6
const rowRem = 1.5

/** Sites with a capacity: what is in use, and what is left. */
export function CapacityPanel({ used, of, s }: { used: string; of: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const isCut = useSeams().level.length > 0
  const [fitting, room] = useFitting(rowRem)
  const measure = measureOf(s.catalog, used)
  const inUse = s.sets.get(used)?.total
  const capacity = s.sets.get(of)?.total
  if (!measure || !inUse || !capacity) return <Waiting measureId={inUse ? of : used} s={s} />
  const at = toDayNumber(s.today)
  const format = figureFormat(measure, locale)
  const { rows, left: free } = capacityOf(inUse, capacity, s.sites, s.area, at)
  const usedAll = total(inUse, runOfArea(inUse.places, s.area), { from: at, to: at })
  const most = isCut ? Math.min(mostRows, fitting) : mostRows
  return (
    <Panel title={measure.name[locale]} behind={usedAll}>
      <div
        className={isCut ? css.shrinking : css.rows}
        style={{ '--rows': Math.min(rows.length, mostRows) }}
        ref={isCut ? room : undefined}
      >
        <ul className={css.bars}>
          {rowsShown(rows, most).map(({ site, capacity: beds, used: there, left }) => (
            <li key={site.id}>
              <span>{site.name}</span>
              <i>
                <i
                  style={{
                    width: `${Math.min(100, ((there?.value ?? 0) / (beds || 1)) * 100)}%`,
                    background: 'var(--c-2)',
                  }}
                />
              </i>
              <span>
                <b>{there ? format.ownCell(there.value, there.state) : '—'}</b> /{' '}
                {beds === null ? '—' : formatNumber(beds, locale)}
                {left !== null && ` ${t('left', { count: formatNumber(left, locale) })}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <p className={css.foot}>
        <span>
          {rows.length === 0
            ? t('noSites')
            : free === null
              ? t('leftUnknown')
              : t('leftInAll', { count: formatNumber(free, locale) })}
          {rows.length > most && ` · ${t('othersLeft', { count: rows.length - most })}`}
        </span>
      </p>
    </Panel>
  )
}

/** Those with the least left, in their order; what is not known counts as nothing left. */
function rowsShown(rows: readonly CapacityRow[], most: number): readonly CapacityRow[] {
  if (rows.length <= most) return rows
  const shown = new Set([...rows].sort((a, b) => (a.left ?? 0) - (b.left ?? 0)).slice(0, most))
  return rows.filter((row) => shown.has(row))
}
