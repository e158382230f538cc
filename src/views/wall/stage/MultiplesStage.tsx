import { memo } from 'react'
import { useLocale } from 'use-intl'
import { useSize } from '#src/charts/frame/use-size.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import { AreaPicture } from '#src/map/AreaPicture.tsx'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Waiting } from '#src/views/wall/panels/frame/Waiting.tsx'
import { useBeside } from '#src/views/wall/seams/use-beside.ts'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import { remPixels, useSeams } from '#src/views/wall/seams/use-seams.ts'
import { cutGrid } from './cut-grid.ts'
import { WallLegend } from './legend/WallLegend.tsx'
import css from './stage.module.css'
import { usePictureFill } from './use-picture-fill.ts'
import { useSettled } from './use-settled.ts'

/** More than these stand in lines, each with its picture before its name. */
const manyAreas = 24

interface MultiplesStageProps {
  measureId: string
  measureKey: string | null
  s: Situation
}

/** What the legend beside the maps takes, and the least that a map needs with the space beside it, rem. */
const legendRem = 22.5
const mapRem = 21.5

/** So many columns that as few rows as can be are equally full. */
function evenColumns(maps: number, rem: number): number {
  const most = Math.max(1, Math.floor((rem - legendRem) / mapRem))
  return Math.ceil(maps / Math.ceil(maps / most))
}

/** The same map and measure once for each area right inside, in one set of classes, so that they compare; drawn as often as a map. */
export function MultiplesStage({ s, ...measure }: MultiplesStageProps) {
  return <Drawn s={useSettled(s, false)} {...measure} />
}

const Drawn = memo(Multiples)

function Multiples({ measureId, measureKey, s }: MultiplesStageProps) {
  const locale = useLocale()
  const areaName = useAreaName()
  const measure = measureOf(s.catalog, measureId)
  const quantity = measure && quantityOf(s.catalog, measure, s.sets, measureKey)
  const [parts, ref] = useParts()
  const { narrow } = useSeams()
  const [whole, size] = useSize()
  const beside = useBeside()
  const fill = usePictureFill(measure, measureKey, s)
  if (!measure || !quantity || !fill) return <Waiting measureId={measureId} s={s} />
  const format = figureFormat(measure, locale)
  const at = toDayNumber(s.today)
  const sum = total(quantity, runOfArea(quantity.places, s.area), { from: at, to: at })
  const inside = s.index.childrenOf.get(s.area.code) ?? []
  const grid = parts && cutGrid(parts, inside.length, remPixels(), narrow)
  return (
    <section
      className={css.multiples}
      aria-label={measure.name[locale]}
      ref={whole}
      style={size ? { '--columns': evenColumns(inside.length, size.width / size.unit / 16) } : undefined}
    >
      <header>
        <WallLegend
          s={s}
          measure={measure}
          measureKey={measureKey}
          level={fill.level}
          figures={fill.figures}
          moment={formatDay(s.today, locale)}
        />
        <figure className={css.all} ref={narrow ? undefined : beside}>
          <AreaPicture
            areas={s.index.areas}
            outlines={s.outlines}
            area={s.area}
            level={fill.level}
            figures={fill.figures}
          />
          <figcaption>
            {areaName(s.area)} <b>{format.cell(sum.value, sum.state)}</b>
          </figcaption>
        </figure>
      </header>
      <ol
        ref={ref}
        data-many={inside.length > manyAreas || undefined}
        data-cut={grid ? '' : undefined}
        style={grid ? { gridTemplate: `${grid.rows.template} / ${grid.columns.template}` } : undefined}
      >
        {inside.map((area, place) => {
          const answer = total(quantity, runOfArea(quantity.places, area), { from: at, to: at })
          return (
            <li key={area.code} style={grid?.places[place]}>
              <h3>
                {shortName(areaName(area))} <b>{format.cell(answer.value, answer.state)}</b>
              </h3>
              <AreaPicture
                areas={s.index.areas}
                outlines={s.outlines}
                area={area}
                level={fill.level}
                figures={fill.figures}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
