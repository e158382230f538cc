import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OutlinesReply } from '#src/contract/areas.ts'
import type { AreaLevel, CatalogReply } from '#src/contract/catalog.ts'
import { notReported } from '#src/contract/desk/view.ts'
import type { Site } from '#src/contract/sites.ts'
import type { MapFault, PlaceHit, SiteColumns } from '#src/map/types.ts'
import { coastQuery } from '#src/queries/coast.ts'
import { useNotedPlaces } from '#src/situation/annotations/use-annotations.ts'
import type { AreaNumbers } from '#src/situation/areas/area-figures.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { sharedScales } from '#src/situation/areas/scales.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { siteColumns } from '#src/situation/sites/site-layers.ts'
import { usePrisms } from '#src/situation/sites/use-prisms.ts'
import { useMapWords } from '#src/situation/words/use-map-words.ts'
import { point } from '#src/state/pointed.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { nowhereSelected } from '#src/state/use-selection.ts'
import { ErrorFace } from '#src/ui/faces/ErrorFace.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { CompareMaps } from '#src/views/explore/panels/compare/CompareMaps.tsx'
import { useBesideMap } from '#src/views/explore/panels/compare/use-beside-map.ts'
import { PanelMenu } from '#src/views/explore/take/picture/PanelMenu.tsx'
import { useShownSubject } from '#src/views/explore/take/picture/use-shown-subject.ts'
import { WhyButton } from '#src/views/explore/why/WhyButton.tsx'
import { whyOf } from '#src/views/explore/why/why-of.ts'
import { HoverNote } from './HoverNote.tsx'
import { MapLegend } from './MapLegend.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import css from './plate.module.css'
import { useDraftSite } from './use-draft-site.ts'
import { useFlash } from './use-flash.ts'
import { useMapSelecting } from './use-map-selecting.ts'
import { useNotReported } from './use-not-reported.ts'
import { useReach } from './use-reach.ts'

const loadMap = () => import('#src/map/MapView.tsx')
const MapView = lazy(() => loadMap().then((module) => ({ default: module.MapView })))

const MissingLegend = lazy(() =>
  import('./MissingLegend.tsx').then((module) => ({ default: module.MissingLegend })),
)

interface MapPaneProps {
  catalog: CatalogReply
  index: AreaIndex
  outlines: OutlinesReply['outlines']
  choice: Choice
  fill: { numbers: AreaNumbers; version: number } | null
  sets: CubeSets
  sites: readonly Site[]
}

export function MapPane({ catalog, index, outlines, choice, fill, sets, sites }: MapPaneProps) {
  const t = useTranslations('loading')
  const m = useTranslations('map')
  const locale = useLocale()
  const ground = { catalog, index, choice }
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const words = useMapWords()
  const coast = useQuery(coastQuery())
  const [hover, setHover] = useState<{ hit: PlaceHit; on: Hovered } | null>(null)
  const [level, setLevel] = useState<AreaLevel>('committee')
  const [fault, setFault] = useState<MapFault | null>(null)
  const begun = useBegun(fill !== null)
  const draft = useDraftSite(view.place, sites)
  const columns = useMemo(() => siteColumns(catalog, draft.sites, index), [catalog, draft.sites, index])
  const format = useMemo(
    () => figureFormat(choice.measure, locale, choice.per),
    [choice.measure, choice.per, locale],
  )
  const beside = useBesideMap(catalog, index, choice, sets)
  const scales = useMemo(
    () =>
      fill
        ? sharedScales(index, [
            { area: choice.area, numbers: fill.numbers },
            ...(beside?.fill ? [{ area: beside.area, numbers: beside.fill.numbers }] : []),
          ])
        : null,
    [fill, index, choice.area, beside],
  )
  const figures = useMemo(
    () => (fill && scales ? { ...fill.numbers, version: fill.version, scales, format: format.short } : null),
    [fill, scales, format],
  )
  const selecting = useMapSelecting(choice.part.picked ?? null, columns)
  const prisms = usePrisms(catalog, choice, sets, columns)
  const isOverlaid = choice.visible.has(notReported)
  const { alarms, missing, callouts } = useNotReported({ ...ground, sites, on: isOverlaid })
  const base = useMemo(() => (coast.data ? { land: coast.data } : undefined), [coast.data])
  const attributions = useMemo(() => catalog.attributions.map((names) => names[locale]), [catalog, locale])
  const noted = useNotedPlaces(choice.area.code)
  const [legend, legendAt] = useReach()
  const [card, cardAt] = useReach()
  const corner = useMemo(
    () => legendAt && { width: legendAt.left + legendAt.width, height: legendAt.top + legendAt.height },
    [legendAt],
  )
  const padding = useMemo(() => ({ right: cardAt?.width ?? 0 }), [cardAt])
  const flash = useFlash(index, draft.sites)
  useEffect(() => () => point('map', null), [])
  const hovered = (on: Hovered) => (hit: PlaceHit | null) => {
    setHover((before) => (hit ? { hit, on } : before?.on === on ? null : before))
    point('map', hit?.id ?? null)
  }
  const shown = useShownSubject(catalog, choice, quantityOf(catalog, choice.measure, sets, choice.key))
  const select = (hit: PlaceHit | null) => {
    if (hit?.type === 'area' && view.place === hit.id)
      set({ area: hit.id, place: null, camera: null, ...nowhereSelected })
    else set({ place: hit?.id ?? null })
  }
  if (fault === 'no-webgl') return <ErrorFace title={words.label} body={m('notDrawn')} />
  return (
    <div className={css.plate} data-card={view.place !== null || undefined} data-pictured="map">
      <div className={css.take}>
        <PanelMenu ground={{ ...ground, sites }} subject={{ ...shown, isMap: true }} />
      </div>
      <Suspense fallback={<LoadingFace label={t('map')} lines={0} />}>
        {begun ? (
          <CompareMaps
            index={index}
            choice={choice}
            beside={isOverlaid ? null : beside}
            onHoverBeside={hovered('beside')}
          >
            <MapView
              theme={view.theme}
              locale={locale}
              words={words}
              areas={index.areas}
              outlines={outlines}
              base={base}
              basemap={catalog.basemap}
              attributions={attributions}
              figures={isOverlaid ? missing : figures}
              sites={columns}
              visibleLayers={choice.visible}
              siteFigures={null}
              prisms={prisms}
              alarms={alarms}
              callouts={callouts}
              noted={noted}
              selectedArea={choice.area.code}
              selectedSite={view.place}
              camera={view.camera}
              padding={padding}
              corner={corner}
              onCameraChange={(camera) => set({ camera }, 'replace')}
              onLevelChange={setLevel}
              onHover={hovered('own')}
              onSelect={select}
              flash={flash}
              selecting={draft.editing ? null : selecting}
              onPick={draft.editing ? draft.move : null}
              onError={setFault}
            />
          </CompareMaps>
        ) : (
          <LoadingFace label={t('map')} lines={0} />
        )}
      </Suspense>
      {figures && (
        <div ref={legend} className={css.legend}>
          {isOverlaid ? (
            missing && (
              <Suspense fallback={null}>
                <MissingLegend {...ground} level={level} figures={missing} />
              </Suspense>
            )
          ) : (
            <MapLegend
              {...ground}
              level={level}
              figures={figures}
              beside={beside}
              tool={<WhyButton name={choice.measure.name[locale]} of={whyOf(catalog, choice, choice)} />}
              hasPrisms={prisms !== null && hasShown(columns, choice.visible, prisms.layer)}
            />
          )}
        </div>
      )}
      {hover && (
        <HoverNote
          hit={hover.hit}
          index={index}
          sites={sites}
          choice={choice}
          catalog={catalog}
          sets={sets}
          numbers={(hover.on === 'beside' ? beside?.fill : fill)?.numbers ?? null}
          beside={hover.on === 'beside' ? beside : null}
        />
      )}
      {view.place !== null && (
        <div ref={card} className={css.card} data-off-picture="">
          <PlaceCard key={view.place} id={view.place} {...ground} sets={sets} sites={sites} draft={draft} />
        </div>
      )}
    </div>
  )
}

/** Which of two maps is pointed at. */
type Hovered = 'own' | 'beside'

function hasShown(columns: readonly SiteColumns[], visible: ReadonlySet<string>, layer: string): boolean {
  return visible.has(layer) && columns.some(({ id, ids }) => id === layer && ids.length > 0)
}

/** The map is fetched at once and drawn with its first numbers: without a graphics card, beginning it holds up everything else. */
function useBegun(ready: boolean): boolean {
  const [begun, setBegun] = useState(ready)
  if (ready && !begun) setBegun(true)
  useEffect(() => {
    // The lazy component above asks again, and shows it, if this fails.
    loadMap().catch(() => undefined)
  }, [])
  return begun
}
