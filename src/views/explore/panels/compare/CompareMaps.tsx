import { cloneElement, type ReactElement, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useSize } from '#src/charts/frame/use-size.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { earlierSpan, noDays } from '#src/domain/cube.ts'
import { toDay } from '#src/domain/days.ts'
import { formatRange } from '#src/domain/format.ts'
import { isInside } from '#src/domain/places.ts'
import type { MapViewProps } from '#src/map/types.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useFill } from '#src/situation/areas/use-fill.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { partBeside } from '#src/situation/selection/part.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import css from './compare.module.css'
import { alongside, boxOf, pairCamera } from './pair-camera.ts'

interface CompareMapsProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  /** The map of the chosen area and days; alone where nothing stands beside it. */
  children: ReactElement<MapViewProps>
}

/** Two areas, or two times of one, as two maps with one camera and one set of classes. */
export function CompareMaps(props: CompareMapsProps) {
  const { versus, compare } = props.choice
  return versus || typeof compare === 'number' ? <Pair {...props} /> : props.children
}

function Pair({ catalog, index, choice, sets, children }: CompareMapsProps) {
  const t = useTranslations('comparison')
  const locale = useLocale()
  const areaName = useAreaName()
  const [ref, size] = useSize()
  const { area, span, compare } = choice
  const versus = choice.versus ?? area
  const shift = choice.versus === null && typeof compare === 'number' ? compare : 0
  const quantity = quantityOf(catalog, choice.measure, sets, choice.key)
  const then = useMemo(
    () => (shift === 0 || !quantity ? span : (earlierSpan(quantity, span, shift) ?? noDays)),
    [quantity, span, shift],
  )
  const { picked = null } = choice.versus === null ? choice.part : partBeside(versus, choice.part.picked)
  const fill = useFill(catalog, index, { ...choice, picked, span: then }, sets)
  const { outlines, camera, figures, corner, onCameraChange } = children.props
  // What stands in the corner covers a narrow map from side to side.
  const top = Math.min(corner?.height ?? 0, (size?.height ?? 0) * 0.4)
  const framed = useMemo(() => {
    const box = (one: typeof area) =>
      boxOf(outlines, [
        one.code,
        ...index.areas.filter(({ path }) => isInside(path, one.path)).map(({ code }) => code),
      ])
    const [first, second] = [box(area), box(versus)]
    if (!first || !second || !size) return null
    return pairCamera([first, second], { width: size.width / 2, height: size.height, top })
  }, [outlines, index, area, versus, size, top])
  const other = useMemo(() => {
    if (!figures || !fill) return null
    const { outside, ...rest } = figures
    const same = picked !== null && outside !== undefined ? { outside } : {}
    return { ...rest, ...same, ...fill.numbers, version: fill.version }
  }, [figures, fill, picked])
  const second = useMemo(
    () => framed && alongside(camera ?? framed.first, framed.first, framed.second),
    [camera, framed],
  )
  const flow = choice.measure.kind === 'flow'
  const name = (one: typeof area, by: number) =>
    t('mapThen', {
      area: areaName(one),
      day: formatRange(toDay((flow ? span.from : span.to) - by), toDay(span.to - by), locale, {
        year: by !== 0,
      }),
    })
  return (
    <div ref={ref} className={css.pair} data-pair="" title={t('sameScale')}>
      <div className={css.side}>
        {framed && cloneElement(children, { camera: camera ?? framed.first, padding: {}, corner: null })}
        <span className={css.name}>{name(area, 0)}</span>
      </div>
      <div className={css.side}>
        {framed &&
          second &&
          cloneElement(children, {
            camera: second,
            figures: other,
            prisms: null,
            alarms: [],
            callouts: [],
            padding: {},
            corner: null,
            selectedArea: versus.code,
            words: { ...children.props.words, label: t('mapLabel') },
            onCameraChange: (next) => onCameraChange(next && alongside(next, framed.second, framed.first)),
          })}
        <span className={css.name}>{name(versus, shift)}</span>
      </div>
    </div>
  )
}
