import { useLocale, useTranslations } from 'use-intl'
import { AreaLevel } from '#src/contract/catalog.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import type { Spot } from '#src/views/wall/editor/model/draft.ts'
import {
  aboutMeasure,
  kindsFor,
  measuresFor,
  type PanelKind,
  panelOf,
  sitesFor,
  underKey,
} from '#src/views/wall/editor/model/panels.ts'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import { pathOf, useFaultWords } from '#src/views/wall/editor/words.ts'
import css from './aside.module.css'
import { KeySelect, MeasureSelect } from './MeasureFields.tsx'

const inside = '-'

interface PanelFormProps {
  e: Editing
  spot: Spot
  panel: WallPanel
}

/** What a panel is and what it tells of. */
export function PanelForm({ e, spot, panel }: PanelFormProps) {
  const t = useTranslations('scenes')
  const locale = useLocale()
  const words = useFaultWords()
  const { catalog } = e
  const faults = e.faults[e.draft.at]!
  const path = pathOf(spot === 'middle' ? 'stage' : spot)
  const set = (next: WallPanel) => e.change({ type: 'set-panel', spot, panel: next })
  const kinds = kindsFor(catalog, spot === 'middle' ? 'middle' : 'column')
  const offered = kinds.includes(panel.kind) ? kinds : [panel.kind, ...kinds]
  return (
    <>
      <SelectField
        look="wide"
        label={t('kind')}
        options={offered.map((id) => ({ id, name: t(`kinds.${id}`), note: t(`kindNotes.${id}`) }))}
        value={panel.kind}
        onChange={(kind) => {
          const next = panelOf(catalog, kind as PanelKind, panel)
          if (next) set(next)
        }}
        fault={words.at(faults, path)}
      />
      <About e={e} panel={panel} path={path} set={set} />
      {panel.kind === 'ranking' && (
        <SelectField
          look="wide"
          label={t('level')}
          options={[
            { id: inside, name: t('levelInside') },
            ...AreaLevel.options.map((id) => ({ id, name: catalog.levels[id][locale] })),
          ]}
          value={panel.level ?? inside}
          onChange={(id) => {
            const { level: _, ...rest } = panel
            const level = AreaLevel.options.find((one) => one === id)
            set(level ? { ...rest, level } : rest)
          }}
        />
      )}
      {panel.kind === 'ranking' && (
        <div className={css.choice}>
          <span>{t('order')}</span>
          <Segments
            framed
            label={t('order')}
            options={[
              { id: 'ascending', label: t('ascending') },
              { id: 'descending', label: t('descending') },
            ]}
            value={panel.descending ? 'descending' : 'ascending'}
            onChange={(order) => {
              const { descending: _, ...rest } = panel
              set(order === 'descending' ? { ...rest, descending: true } : rest)
            }}
          />
        </div>
      )}
    </>
  )
}

interface AboutProps {
  e: Editing
  panel: WallPanel
  path: string
  set: (panel: WallPanel) => void
}

function About({ e, panel, path, set }: AboutProps) {
  const t = useTranslations('scenes')
  const locale = useLocale()
  const words = useFaultWords()
  const { catalog } = e
  const faults = e.faults[e.draft.at]!
  if (panel.kind === 'forms') return null
  if (panel.kind === 'watch') {
    return (
      <SelectField
        look="wide"
        label={t('site')}
        options={sitesFor(catalog).map((id) => ({
          id,
          name: catalog.kinds.find((kind) => kind.id === id)!.name[locale],
        }))}
        value={panel.site}
        placeholder={panel.site}
        onChange={(site) => set({ kind: 'watch', site })}
        fault={words.at(faults, `${path}.site`)}
      />
    )
  }
  if (panel.kind === 'capacity') {
    return (['used', 'of'] as const).map((field) => (
      <MeasureSelect
        key={field}
        catalog={catalog}
        label={t(field)}
        ids={measuresFor(catalog, 'capacity')}
        value={panel[field]}
        onChange={(id) => set({ ...panel, [field]: id })}
        fault={words.at(faults, `${path}.${field}`)}
      />
    ))
  }
  return (
    <>
      <MeasureSelect
        catalog={catalog}
        label={t('measure')}
        ids={measuresFor(catalog, panel.kind)}
        value={panel.measure}
        onChange={(id) => set(aboutMeasure(catalog, panel, id))}
        fault={words.at(faults, `${path}.measure`)}
      />
      {takesKey(panel) && (
        <KeySelect
          catalog={catalog}
          measure={panel.measure}
          value={panel.key}
          onChange={(key) => set(underKey(panel, key))}
          path={path}
          faults={faults}
        />
      )}
    </>
  )
}

function takesKey(panel: WallPanel): panel is Extract<WallPanel, { key?: string | undefined }> {
  return panel.kind === 'number' || panel.kind === 'ranking' || panel.kind === 'multiples'
}
