import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Panel } from '#src/contract/desk/panels.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { bandsOf } from '#src/situation/measures/bands.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { useCorrectedDays } from '#src/situation/moment/use-corrected-days.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useChartLabels } from '#src/views/explore/time/use-chart-labels.ts'
import { AddPanel } from './AddPanel.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { movePanel, type Named, panelOf, renamed, replacePanel, withoutPanel } from './model/arrange.ts'
import { knownPanels } from './model/known-panels.ts'
import { PanelCard } from './PanelCard.tsx'
import css from './panels.module.css'

interface PanelsProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sites: readonly Site[]
}

/** The column beside the map: any measure in any form, in the reader's order; the catalogue's charts when nobody has chosen. */
export function Panels(props: PanelsProps) {
  const loading = useTranslations('loading')
  if (!useHasRoom('panels')) return <LoadingFace label={loading('charts')} lines={12} />
  return <Column {...props} />
}

function Column({ catalog, index, choice, sites }: PanelsProps) {
  const t = useTranslations('panels')
  const locale = useLocale()
  const chosen = useExploreSearch().panels
  const set = useSetExploreSearch()
  const [hoverDay, setHoverDay] = useState<number | null>(null)
  const [focused, setFocused] = useState<{ at: number } | null>(null)
  const column = useRef<HTMLDivElement>(null)
  const labels = useChartLabels()
  const bands = useMemo(() => bandsOf(catalog, locale), [catalog, locale])
  const list = useMemo(() => knownPanels(catalog, chosen ?? catalog.charts.map(panelOf)), [chosen, catalog])
  const measures = useMemo(
    () => list.flatMap(({ measure }) => measureOf(catalog, measure) ?? []),
    [list, catalog],
  )
  const { first, today } = choice.calendar
  const corrected = useCorrectedDays(catalog, measures, {
    area: choice.area.code,
    picked: choice.part.picked,
    from: first,
    to: today,
  })
  const keys = useKeys(list)
  const arrange = (panels: Panel[]) => set({ panels })
  // A panel that changes places takes the reader's focus along; one that goes leaves it to the next.
  const move = (at: number, by: -1 | 1) => {
    arrange(movePanel(list, at, by))
    setFocused({ at: at + by })
  }
  const remove = (at: number) => {
    arrange(withoutPanel(list, at))
    setFocused({ at: Math.min(at, list.length - 2) })
  }
  useEffect(() => {
    if (!focused) return
    const panels = column.current?.querySelectorAll<HTMLElement>('[data-panel]')
    const next = panels?.[focused.at] ?? column.current?.querySelector<HTMLElement>('button')
    next?.focus()
    setFocused(null)
  }, [focused])
  return (
    <div ref={column} className={css.column} style={{ '--panels': list.length }}>
      <ColumnHead choice={choice} hoverDay={hoverDay} onReset={chosen && (() => set({ panels: null }))} />
      {list.length === 0 && <p className={css.none}>{t('none')}</p>}
      {list.map((panel, at) => (
        <PanelCard
          key={keys[at]}
          panel={panel}
          measure={measures[at]!}
          catalog={catalog}
          index={index}
          choice={choice}
          sites={sites}
          bands={bands}
          labels={labels}
          corrections={corrected.get(panel.measure)}
          hoverDay={hoverDay}
          onHoverDay={setHoverDay}
          dayTag={at === 0}
          isFirst={at === 0}
          isLast={at === list.length - 1}
          onChange={(change) => arrange(replacePanel(list, at, change))}
          onMove={(by) => move(at, by)}
          onRemove={() => remove(at)}
        />
      ))}
      <AddPanel catalog={catalog} onAdd={(measure) => arrange([...list, panelOf(measure)])} />
    </div>
  )
}

function useKeys(panels: readonly Panel[]): readonly number[] {
  const [named, setNamed] = useState<Named>(() => renamed({ panels: [], keys: [] }, panels))
  if (named.panels === panels) return named.keys
  const next = renamed(named, panels)
  setNamed(next)
  return next.keys
}
