import { cloneElement, type ReactElement, useMemo, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useSize } from '#src/charts/frame/use-size.ts'
import { isInside } from '#src/domain/places.ts'
import type { MapViewProps, PlaceHit } from '#src/map/types.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import css from './compare.module.css'
import { daysText } from './days-text.ts'
import { alongside, boxOf, pairCamera } from './pair-camera.ts'
import { tieCameras } from './tie-cameras.ts'
import type { BesideMap } from './use-beside-map.ts'

interface CompareMapsProps {
  index: AreaIndex
  choice: Choice
  /** Null: the map is alone. */
  beside: BesideMap | null
  /** Of the second map, in pixels from the corner of both. */
  onHoverBeside: (hit: PlaceHit | null) => void
  /** The map of the chosen area and days. */
  children: ReactElement<MapViewProps>
}

/** Two areas, or two times of one, as two maps with one camera and one set of classes. */
export function CompareMaps({ beside, children, ...rest }: CompareMapsProps) {
  return beside ? (
    <Pair {...rest} beside={beside}>
      {children}
    </Pair>
  ) : (
    children
  )
}

interface PairProps extends CompareMapsProps {
  beside: BesideMap
}

function Pair({ index, choice, beside, onHoverBeside, children }: PairProps) {
  const t = useTranslations('comparison')
  const locale = useLocale()
  const areaName = useAreaName()
  const [ref, size] = useSize()
  const side = useRef<HTMLDivElement>(null)
  const { area, span, measure } = choice
  const { area: versus, shift, picked, fill } = beside
  const { outlines, camera, figures, corner, selecting = null, onCameraChange } = children.props
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
  const tie = useMemo(() => framed && tieCameras(framed.first, framed.second), [framed])
  const other = useMemo(() => {
    if (!figures || !fill) return null
    const { outside, ...rest } = figures
    const same = picked !== null && outside !== undefined ? { outside } : {}
    return { ...rest, ...same, ...fill.numbers, version: fill.version }
  }, [figures, fill, picked])
  const otherSelecting = useMemo(
    () => selecting && picked === null && { ...selecting, held: null },
    [selecting, picked],
  )
  const second = useMemo(
    () => framed && alongside(camera ?? framed.first, framed.first, framed.second),
    [camera, framed],
  )
  const name = (one: typeof area, days: typeof span, year: boolean) =>
    t('mapThen', { area: areaName(one), day: daysText(measure, days, locale, year) })
  return (
    <div ref={ref} className={css.pair} data-pair="" title={t('sameScale')}>
      <div className={css.side}>
        {framed &&
          tie &&
          cloneElement(children, {
            camera: camera ?? framed.first,
            tie: tie.first,
            padding: {},
          })}
        <span className={css.name}>{name(area, span, false)}</span>
      </div>
      <div ref={side} className={css.side}>
        {framed &&
          tie &&
          second &&
          cloneElement(children, {
            camera: second,
            tie: tie.second,
            figures: other,
            prisms: null,
            alarms: [],
            callouts: [],
            padding: {},
            corner: null,
            selectedArea: versus.code,
            selecting: otherSelecting || selecting,
            words: { ...children.props.words, label: t('mapLabel') },
            onHover: (hit) => onHoverBeside(hit && { ...hit, x: hit.x + (side.current?.offsetLeft ?? 0) }),
            onCameraChange: (next) => onCameraChange(next && alongside(next, framed.second, framed.first)),
          })}
        <span className={css.name}>{name(versus, beside.days, shift !== 0)}</span>
      </div>
    </div>
  )
}
