import { useLocale, useTranslations } from 'use-intl'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { hotspotsOf } from '#src/situation/sites/hotspots.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Panel } from './frame/Panel.tsx'
import { useFitting } from './frame/use-fitting.ts'
import { Waiting } from './frame/Waiting.tsx'
import css from './panels.module.css'

const shownSites = 9
const rowRem = 1.5

/** The sites where a measure is highest today. */
export function HotspotsPanel({ measureId, s }: { measureId: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const [fitting, room] = useFitting(rowRem)
  const measure = measureOf(s.catalog, measureId)
  const cube = s.sets.get(measureId)?.total
  if (!measure || !cube) return <Waiting measureId={measureId} s={s} />
  const at = toDayNumber(s.today)
  const format = figureFormat(measure, locale)
  const { reportedAt } = total(cube, runOfArea(cube.places, s.area), { from: at, to: at })
  const rows = hotspotsOf(cube, s.sites, s.area, at)
  return (
    <Panel
      title={t('hotspots', { measure: (measure.short ?? measure.name)[locale] })}
      note={t('sitesInAll', { count: rows.length })}
      age={{ reportedAt, cadence: cadenceOf(s.catalog, measure, s.today) }}
      grow
    >
      <div className={css.room} ref={room}>
        <ul className={css.list}>
          {rows.slice(0, Math.min(shownSites, fitting)).map(({ site, cell }) => {
            const area = areaOf(s.index, site.area)
            const figure = format.ownCell(cell.value, cell.state)
            return (
              <li key={site.id}>
                <b>{site.name}</b>
                <span>{area && shortName(areaName(area))}</span>
                <em>
                  {figure} {unitWord(measure.unit, locale, figure)}
                </em>
              </li>
            )
          })}
        </ul>
      </div>
      {rows.length === 0 && <p className={css.waiting}>{t('none')}</p>}
    </Panel>
  )
}
