import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Sparkline } from '#src/charts/Sparkline.tsx'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { PlaceReply } from '#src/contract/figures/places.ts'
import type { Site } from '#src/contract/sites.ts'
import { formatTime } from '#src/domain/format.ts'
import { isInside } from '#src/domain/places.ts'
import { Mark } from '#src/map/marks/Mark.tsx'
import { placeQuery } from '#src/queries/figures/place.ts'
import { useNotes } from '#src/situation/annotations/use-annotations.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { areaSeries } from '#src/situation/measures/day-series.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { layerOfSite } from '#src/situation/sites/site-layers.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { nowhereSelected, useSelection } from '#src/state/use-selection.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PlaceCard } from '#src/ui/overlay/PlaceCard.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { togglePlace } from '#src/views/explore/selection/toggle-place.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { placeRows } from './PlaceRows.tsx'
import css from './place.module.css'

interface PlacePaneProps {
  id: string
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  sites: readonly Site[]
  /** Begins to change the site; null: it cannot be changed here. */
  onEdit: (() => void) | null
}

/** The card of an area or a site: its numbers, their day, their source, its own little series. */
export function PlacePane({ id, catalog, index, choice, sets, sites, onEdit }: PlacePaneProps) {
  const t = useTranslations('card')
  const legend = useTranslations('legend')
  const loading = useTranslations('loading')
  const locale = useLocale()
  const words = useStateWords()
  const areaName = useAreaName()
  const set = useSetExploreSearch()
  const { data, error } = useQuery(placeQuery(id, choice.days.to, choice.asOf))
  const area = areaOf(index, id)
  const site = useMemo(() => sites.find((one) => one.id === id), [sites, id])
  const layer = site ? layerOfSite(catalog, site) : null
  /** Of the layers that are shown, as on the map. */
  const within = useMemo(() => {
    const isShown = (one: Site) => choice.visible.has(layerOfSite(catalog, one)?.id ?? '')
    return area ? sites.filter((one) => isInside(one.path, area.path) && isShown(one)).length : 0
  }, [catalog, sites, area, choice.visible])
  const name = area ? areaName(area) : (site?.name ?? id)
  const above = site ? areaOf(index, site.area) : area ? areaOf(index, area.parent) : null
  return (
    <PlaceCard
      label={t('card', { name })}
      title={name}
      mark={layer && <Mark shape={layer.mark} />}
      subtitle={[
        layer?.name[locale],
        area ? t('code', { code: area.code }) : id,
        above && areaName(above),
        within > 0 && legend('places', { count: within }),
      ]
        .filter(Boolean)
        .join(' · ')}
      close={{ label: t('close'), run: () => set({ place: null }) }}
      chart={
        <PlaceSeries
          path={(area ?? site)?.path ?? null}
          measures={
            site ? (catalog.kinds.find((kind) => kind.id === site.kind)?.measures ?? []) : [choice.measure.id]
          }
          catalog={catalog}
          choice={choice}
          sets={sets}
        />
      }
      rows={data ? placeRows(data, catalog, choice.days.to, locale, words, t) : []}
      instead={
        data ? (
          data.values.length === 0 ? (
            <p>{t('noValues')}</p>
          ) : undefined
        ) : error ? (
          <FaultFace fault={error} />
        ) : (
          <LoadingFace label={loading('numbers')} lines={5} />
        )
      }
      footer={data && <Foot reply={data} catalog={catalog} area={choice.area.code} />}
      footerEnd={
        <>
          <SelectButton place={{ type: area ? 'area' : 'site', id }} />
          {area && area.code !== choice.area.code && (
            <Button
              quiet
              onPress={() => set({ area: area.code, place: null, camera: null, ...nowhereSelected })}
            >
              {t('openArea')}
            </Button>
          )}
          {site && onEdit && (
            <Button quiet onPress={onEdit}>
              {t('editSite')}
            </Button>
          )}
        </>
      }
    />
  )
}

/** One place more among what is looked at, or one less: what Ctrl and a press do on the map. */
function SelectButton({ place }: { place: { type: 'area' | 'site'; id: string } }) {
  const t = useTranslations('card')
  const { areas, sites } = useSelection()
  const set = useSetExploreSearch()
  const isSelected = [...areas, ...sites].includes(place.id)
  return (
    <Button quiet onPress={() => set((view) => togglePlace(view, place))}>
      {isSelected ? t('unselect') : t('select')}
    </Button>
  )
}

/** What was noted of the place, when it last reported, and to whom. */
function Foot({ reply, catalog, area }: { reply: PlaceReply; catalog: CatalogReply; area: string }) {
  const t = useTranslations('card')
  const k = useTranslations('kpi')
  const place = reply.place.type === 'area' ? reply.place.code : reply.place.id
  const noted = useNotes(area).filter((note) => note.place === place)
  const sources = [...new Set(reply.values.flatMap((value) => value.provenance?.source ?? []))]
  const last =
    reply.lastReportAt === null
      ? k('noReport')
      : k('lastReport', { time: formatTime(new Date(reply.lastReportAt), catalog.timeZone) })
  return (
    <>
      {noted.map(({ id, text }) => (
        <span key={id} className={css.noted}>
          <Icon name="note" size={0.75} /> {text}
        </span>
      ))}
      {last}
      {sources[0] !== undefined && ` · ${t('source', { source: sources[0] })}`}
    </>
  )
}

interface PlaceSeriesProps {
  path: string | null
  measures: readonly string[]
  catalog: CatalogReply
  choice: Choice
  sets: CubeSets
}

function PlaceSeries({ path, measures, catalog, choice, sets }: PlaceSeriesProps) {
  const t = useTranslations('card')
  const locale = useLocale()
  const measure = measures
    .flatMap((id) => measureOf(catalog, id) ?? [])
    .find((one) => quantityOf(catalog, one, sets))
  const quantity = measure ? quantityOf(catalog, measure, sets, choice.key) : null
  const version = measure ? versionOf(measure, sets) : 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const series = useMemo(
    () => (quantity && path !== null ? areaSeries(quantity, { path }).series : null),
    [quantity, version, path],
  )
  if (!series || !measure) return null
  const label = t('lastDays', {
    measure: (measure.short ?? measure.name)[locale],
    days: choice.span.to - choice.span.from + 1,
  })
  return (
    <>
      <span className={css.cardChartHead}>{label}</span>
      <span className={css.cardChart}>
        <Sparkline series={series} span={choice.span} label={label} fromZero={measure.kind !== 'ratio'} />
      </span>
    </>
  )
}
