import { useLocale, useTranslations } from 'use-intl'
import { notReported } from '#src/contract/desk/view.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { Mark } from '#src/map/marks/Mark.tsx'
import { layersOf } from '#src/situation/sites/site-layers.ts'
import { CheckField } from '#src/ui/controls/CheckField.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { StateSwatch } from '#src/ui/figures/StateSwatch.tsx'
import { LayerList } from '#src/ui/layers/LayerList.tsx'
import { homeMap } from '#src/views/wall/editor/model/new-scene.ts'
import { aboutMeasure, kindsFor, overRange, panelOf, underKey } from '#src/views/wall/editor/model/panels.ts'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import { useFaultWords } from '#src/views/wall/editor/words.ts'
import css from './aside.module.css'
import { KeySelect, MeasureSelect } from './MeasureFields.tsx'
import { PanelForm } from './PanelForm.tsx'

/** What stands in the middle: the map with its measure and layers, or a large panel. */
export function MiddleForm({ e }: { e: Editing }) {
  const t = useTranslations('scenes')
  const { map, stage } = e.scene
  const [stageKind] = kindsFor(e.catalog, 'middle')
  const firstStage = stageKind ? panelOf(e.catalog, stageKind) : null
  return (
    <>
      <div className={css.choice}>
        <span>{t('middleShows')}</span>
        <Segments
          framed
          label={t('middleShows')}
          options={[
            { id: 'map', label: t('map') },
            { id: 'stage', label: t('stage') },
          ]}
          value={stage ? 'stage' : 'map'}
          onChange={(next) => {
            if (next === 'map' && !map) e.edit({ map: homeMap(e.catalog), stage: null })
            if (next === 'stage' && !stage) e.edit({ map: null, stage: firstStage })
          }}
        />
      </div>
      {map && <MapFields e={e} map={map} />}
      {stage && <PanelForm e={e} spot="middle" panel={stage} />}
    </>
  )
}

function MapFields({ e, map }: { e: Editing; map: NonNullable<Scene['map']> }) {
  const t = useTranslations('scenes')
  const d = useTranslations('duties')
  const locale = useLocale()
  const words = useFaultWords()
  const faults = e.faults[e.draft.at]!
  const on = new Set(map.layers)
  const layers = layersOf(e.catalog)
  const layerFault = words.at(faults, 'map.layers')
  return (
    <>
      <MeasureSelect
        catalog={e.catalog}
        label={t('mapMeasure')}
        ids={e.catalog.measures.map(({ id }) => id)}
        value={map.measure}
        onChange={(id) => e.edit({ map: aboutMeasure(e.catalog, map, id) })}
        fault={words.at(faults, 'map.measure')}
      />
      <KeySelect
        catalog={e.catalog}
        measure={map.measure}
        value={map.key}
        onChange={(key) => e.edit({ map: underKey(map, key) })}
        path="map"
        faults={faults}
      />
      <CheckField
        label={t('mapRange', { days: e.scene.days })}
        checked={map.range === true}
        onChange={(range) => e.edit({ map: overRange(map, range) })}
      />
      {layerFault && <p role="alert">{layerFault}</p>}
      <LayerList
        heading={t('layers')}
        rows={[
          ...layers.map(({ id, name, mark }) => ({
            id,
            name: name[locale],
            mark: <Mark shape={mark} />,
            on: on.has(id),
          })),
          {
            id: notReported,
            name: d('overlay'),
            mark: <StateSwatch state="missing" />,
            on: on.has(notReported),
          },
        ]}
        onChange={(id, wanted) => {
          // In the catalogue's order, whatever the order in which they were chosen.
          const known = [...layers.map((layer) => layer.id), notReported]
          e.edit({ map: { ...map, layers: known.filter((one) => (one === id ? wanted : on.has(one))) } })
        }}
      />
    </>
  )
}
