import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Site } from '#src/contract/sites.ts'
import { Mark } from '#src/map/marks/Mark.tsx'
import type { MapAlarm } from '#src/map/types.ts'
import { layerCounts, layersOf, sitesOfLayer } from '#src/situation/sites/site-layers.ts'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { tracksOf } from '#src/views/wall/seams/seams.ts'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import css from '../stage.module.css'

interface LayerLegendProps {
  s: Situation
  visible: ReadonlySet<string>
  silent: readonly MapAlarm[]
  /** Those that have raised alarms. */
  raised: readonly MapAlarm[]
  /** The picture that they are about is not there yet. */
  comes: true | undefined
}

/** A tall wall has room for so many abreast; where its screens are narrow, for one each. */
const abreast = 4

/** The marks on the plate: what each is, how many there are, and how many of them are silent or in alarm. */
export function LayerLegend({ s, visible, silent, raised, comes }: LayerLegendProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const { catalog, sites, area } = s
  const counts = useMemo(() => layerCounts(catalog, sites, area.path), [catalog, sites, area])
  const silentSites = useMemo(() => sitesOf(silent, sites), [sites, silent])
  const raisedSites = useMemo(() => sitesOf(raised, sites), [sites, raised])
  const shown = layersOf(catalog).filter((layer) => visible.has(layer.id) && (counts.get(layer.id) ?? 0) > 0)
  const [parts, ref] = useParts()
  const { tall, narrow } = useSeams()
  const room = narrow && parts ? parts.across.length : abreast
  const most = narrow ? room : tall ? Math.min(room, shown.length) : shown.length
  const tracks = parts && tracksOf(most, parts.across)
  return (
    <ul
      className={css.layers}
      data-comes={comes}
      data-cut={tracks ? '' : undefined}
      data-rows={Math.ceil(shown.length / Math.max(1, most))}
      ref={ref}
      style={
        tracks
          ? // It may begin on a seam.
            { gridTemplateColumns: tracks.template, paddingLeft: parts.across[0]!.from - parts.box.left }
          : undefined
      }
    >
      {shown.map((layer, at) => {
        const quiet = sitesOfLayer(catalog, layer, silentSites).length
        const loud = sitesOfLayer(catalog, layer, raisedSites).length
        return (
          <li
            key={layer.id}
            style={
              tracks ? { gridColumn: tracks.lines[at % most], gridRow: Math.floor(at / most) + 1 } : undefined
            }
          >
            <Mark shape={layer.mark} size="1.375rem" />
            <span>{layer.name[locale]}</span>
            <b>
              {counts.get(layer.id)}
              {quiet > 0 && (
                <em>
                  <Icon name="warning" size={0.875} /> {quiet}
                  <VisuallyHidden>{t('silent')}</VisuallyHidden>
                </em>
              )}
              {loud > 0 && (
                <em data-raised>
                  <Icon name="serious" size={0.875} /> {loud}
                  <VisuallyHidden>{t('raised')}</VisuallyHidden>
                </em>
              )}
            </b>
          </li>
        )
      })}
    </ul>
  )
}

function sitesOf(alarms: readonly MapAlarm[], sites: readonly Site[]): Site[] {
  const places = new Set(alarms.map(({ place }) => place))
  return sites.filter(({ id }) => places.has(id))
}
