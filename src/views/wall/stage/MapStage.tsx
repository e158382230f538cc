import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { notReported } from '#src/contract/desk/view.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatRange } from '#src/domain/format.ts'
import type { MapFault } from '#src/map/types.ts'
import { coastQuery } from '#src/queries/coast.ts'
import { areaCompletenessQuery } from '#src/queries/figures/completeness.ts'
import { scalesOf } from '#src/situation/areas/scales.ts'
import { useFill } from '#src/situation/areas/use-fill.ts'
import { useMissingFigures } from '#src/situation/duties/use-missing-figures.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf, partsOf } from '#src/situation/measures/measures.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { siteColumns } from '#src/situation/sites/site-layers.ts'
import { usePrisms } from '#src/situation/sites/use-prisms.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useMapWords } from '#src/situation/words/use-map-words.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { oldestOf, UnrenewedProvider } from '#src/views/wall/panels/frame/unrenewed.ts'
import { boxesOf, lengthOf, type Span } from '#src/views/wall/seams/seams.ts'
import { type Parts, useParts } from '#src/views/wall/seams/use-parts.ts'
import { remPixels, useSeams } from '#src/views/wall/seams/use-seams.ts'
import { usePlateAlarms } from './alarms/use-plate-alarms.ts'
import { LayerLegend } from './legend/LayerLegend.tsx'
import { MissingLegend } from './legend/MissingLegend.tsx'
import { WallLegend } from './legend/WallLegend.tsx'
import { MapAwaited } from './MapAwaited.tsx'
import css from './stage.module.css'
import { useMapProgram } from './use-map-program.ts'
import { useStageRoom } from './use-stage-room.ts'

const look = { pitch: 34, bearing: 0, moveMs: 1800, labelScale: 1 }
const nothing = () => undefined

export interface MapStageProps {
  s: Situation
  theme: 'light' | 'dark'
  /** Its numbers are on their way: until they are all there the map is made ready and draws nothing. */
  waits: boolean
  /** Its scene is on screen, and not only made ready. */
  isOn: boolean
  /** To be told of which scene a picture has been drawn; also where none can be. */
  onDrawn: (scene: string) => void
}

/** The lit plate of the scene's area, its legend, and words where an alarm is open. */
export function MapStage({ s, theme, waits, isOn, onDrawn }: MapStageProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const words = useMapWords()
  const coast = useQuery(coastQuery())
  const [level, setLevel] = useState<AreaLevel>('committee')
  const [fault, setFault] = useState<MapFault | null>(null)
  const { MapView, isRefused } = useMapProgram()
  const [room, stage] = useStageRoom(s.scene.id)
  const { catalog, index, area, sets, sites, scene } = s
  const plate = useMemo(() => ({ ...look, scene: scene.id }), [scene.id])
  const seams = useSeams()
  const from = room?.from ?? 0
  const seamBoxes = useMemo(() => boxesOf(seams, from), [seams, from])
  const [free, freeRef] = useParts()
  const corner = free && cornerOf(free)
  const measure = scene.map ? measureOf(catalog, scene.map.measure) : null
  const shown = measure ?? catalog.measures[0]!
  const at = toDayNumber(s.today)
  const days = scene.map?.range ? scene.days : 1
  const span = useMemo(() => ({ from: at - days + 1, to: at }), [at, days])
  const fill = useFill(catalog, index, { measure: shown, key: scene.map?.key ?? null, span }, sets)
  const columns = useMemo(() => siteColumns(catalog, sites, index), [catalog, sites, index])
  const prisms = usePrisms(catalog, { span }, sets, columns)
  const layers = scene.map?.layers
  const visible = useMemo(() => new Set(layers ?? []), [layers])
  const scaleAt = toDayNumber(s.scaleDay)
  const scaleSpan = useMemo(() => ({ from: scaleAt - days + 1, to: scaleAt }), [scaleAt, days])
  const scaleFill = useFill(
    catalog,
    index,
    { measure: shown, key: scene.map?.key ?? null, span: scaleSpan },
    sets,
  )
  const scales = useMemo(
    () => scaleFill && scalesOf(index, area, scaleFill.numbers),
    [scaleFill, index, area],
  )
  const figures = useMemo(
    () =>
      !waits &&
      fill &&
      scales && {
        ...fill.numbers,
        version: fill.version,
        scales,
        format: figureFormat(shown, locale).short,
      },
    [waits, fill, scales, shown, locale],
  )
  const watched = useMemo(() => visibleKinds(visible), [visible])
  const isOverlaid = visible.has(notReported)
  const { alarms, callouts, silent, raised } = usePlateAlarms(s, isOverlaid ? null : watched)
  const missing = useMissingFigures(index, { area: area.code, day: s.today, on: isOverlaid })
  const drawn = isOverlaid ? missing : figures
  const areas = useMemo(
    () => index.areas.map((one) => ({ ...one, nameEn: one.nameEn && shortName(one.nameEn) })),
    [index],
  )
  const base = useMemo(() => (coast.data ? { land: coast.data } : undefined), [coast.data])
  // Beside a picture stand its own words: those of another scene come with it.
  const [pictured, setPictured] = useState<string | null>(null)
  const drawnOf = (id: string) => {
    setPictured(id)
    onDrawn(id)
  }
  const tell = useRef(drawnOf)
  tell.current = drawnOf
  useEffect(() => {
    if (fault !== null) tell.current(scene.id)
  }, [fault, scene])
  const pass = useRef(onDrawn)
  pass.current = onDrawn
  // Its other panels need not wait with it.
  useEffect(() => {
    if (isRefused) pass.current(scene.id)
  }, [isRefused, scene])
  const comes = (pictured !== null && pictured !== scene.id) || undefined
  const lacking = useQuery({
    ...areaCompletenessQuery(area.code, s.today, useAsOf()),
    enabled: isOverlaid,
  })
  const parts = partsOf(catalog, shown)
  const hasFailed = isOverlaid
    ? !missing && lacking.isError
    : !fill && parts.some((part) => s.faults.has(part.id))
  const lacks = isRefused ? 'program' : hasFailed ? 'numbers' : null
  return (
    <div className={css.plate} ref={stage}>
      <div className={css.picture} data-picture data-behind={(isOn && comes) || undefined}>
        {MapView && (drawn || waits) && room && fault !== 'no-webgl' && (
          <MapView
            theme={theme}
            locale={locale}
            words={words}
            areas={areas}
            outlines={s.outlines}
            base={base}
            basemap={catalog.basemap}
            attributions={noSources}
            figures={drawn || null}
            sites={columns}
            visibleLayers={visible}
            siteFigures={null}
            prisms={prisms}
            alarms={alarms}
            selectedArea={area.code}
            selectedSite={null}
            camera={null}
            plate={plate}
            callouts={callouts}
            padding={room.padding}
            corner={room.corner}
            seams={seamBoxes}
            onCameraChange={nothing}
            onLevelChange={setLevel}
            onHover={nothing}
            onSelect={nothing}
            onError={setFault}
            onDrawn={() => drawnOf(scene.id)}
          />
        )}
      </div>
      <div className={css.free} data-free ref={freeRef} />
      <div className={css.veil} />
      {isOn && pictured !== scene.id && <MapAwaited lacks={lacks} free={free} />}
      <div
        className={css.corner}
        data-corner
        data-comes={comes}
        style={corner ? { left: corner.from, maxWidth: lengthOf(corner) } : undefined}
      >
        {isOverlaid && missing && <MissingLegend s={s} level={level} figures={missing} />}
        {!isOverlaid && figures && (
          <UnrenewedProvider value={oldestOf(s, parts)}>
            <WallLegend
              s={s}
              measure={shown}
              measureKey={scene.map?.key ?? null}
              level={level}
              figures={figures}
              moment={formatRange(span.from, span.to, locale)}
              prisms={prisms !== null && visible.has(prisms.layer)}
            />
          </UnrenewedProvider>
        )}
        <ul className={css.sources}>
          {catalog.attributions.map((names) => (
            <li key={names.en}>{names[locale]}</li>
          ))}
        </ul>
        {fault === 'no-webgl' && <p className={css.quiet}>{t('noMap')}</p>}
      </div>
      <LayerLegend s={s} visible={visible} silent={silent} raised={raised} comes={comes} />
    </div>
  )
}

/** The least width of a legend, rem. */
const leastCorner = 15

/** Where the legend stands: on the first screen that has room for it; of narrow ones it takes what it needs. */
function cornerOf({ box, across }: Parts): Span {
  return (
    across.find((piece) => lengthOf(piece) >= leastCorner * remPixels()) ?? { from: box.left, to: box.right }
  )
}

/** They stand under the legend. The same list each time: another one would be another picture. */
const noSources: readonly never[] = []

/** The kinds whose marks are on the plate. */
function visibleKinds(visible: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...visible].map((layer) => layer.split('.')[0]!))
}
