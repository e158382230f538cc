import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel, CatalogReply } from '#src/contract/catalog.ts'
import { newSiteId, notReported } from '#src/contract/desk/view.ts'
import type { Site } from '#src/contract/sites.ts'
import { formatNumber } from '#src/domain/format.ts'
import { holdsPlace } from '#src/domain/selection/counts.ts'
import { Mark } from '#src/map/marks/Mark.tsx'
import { type AreaNumbers, numberOf } from '#src/situation/areas/area-figures.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useHasWords } from '#src/situation/duties/use-missing-figures.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import type { Selected } from '#src/situation/selection/use-picked.ts'
import { type LayerDeclaration, layerCounts } from '#src/situation/sites/site-layers.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { nowhereSelected } from '#src/state/use-selection.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { StateSwatch } from '#src/ui/figures/StateSwatch.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { LayerList } from '#src/ui/layers/LayerList.tsx'
import { AreaTree } from '#src/ui/tree/AreaTree.tsx'
import { indexTree } from '#src/ui/tree/tree-index.ts'
import { useExpansion } from '#src/ui/tree/use-expansion.ts'
import { AreaSearch } from '#src/views/AreaSearch.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'

import { FilterButton } from '#src/views/explore/selection/FilterButton.tsx'
import { NotReported } from './NotReported.tsx'
import css from './rail.module.css'

interface RailProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  numbers: AreaNumbers | null
  sites: readonly Site[]
  selected: Selected
}

export function Rail(props: RailProps) {
  return (
    <>
      <Areas {...props} />
      <Layers {...props} />
      <NotReported choice={props.choice} catalog={props.catalog} index={props.index} />
    </>
  )
}

function Areas({ index, choice, numbers }: RailProps) {
  const t = useTranslations('filters')
  const locale = useLocale()
  const words = useStateWords()
  const areaName = useAreaName()
  const set = useSetExploreSearch()
  const tree = useMemo(
    () =>
      indexTree(
        index.areas.map((area) => ({ id: area.code, name: shortName(areaName(area)), parent: area.parent })),
      ),
    [index, areaName],
  )
  const [expanded, setExpanded] = useExpansion(tree, choice.area.code)
  const format = useMemo(
    () => figureFormat(choice.measure, locale, choice.per),
    [choice.measure, choice.per, locale],
  )
  const greatest = useMemo(() => {
    const most = new Map<AreaLevel, number>()
    index.areas.forEach(({ level }, row) => {
      const value = numbers?.values[row] ?? Number.NaN
      if (value > (most.get(level) ?? 0)) most.set(level, value)
    })
    return most
  }, [index, numbers])
  const select = (area: string) => set({ area, place: null, camera: null, ...nowhereSelected })
  const figureOf = (code: string) => {
    const row = index.rowOf.get(code)
    if (row === undefined || !numbers) return null
    // Its whole number beside those of parts would be larger than what both lie in.
    if (numbers.outside?.[row] === 1) return { text: '', bar: null, spoken: t('outside'), outside: true }
    const { value, state } = numberOf(numbers, row)
    const text = format.shortCell(value, state)
    const spoken = value === null ? words[state] : state === 'value' ? text : `${text} ${words[state]}`
    return { text, bar: barOf(row), state, spoken }
  }
  /** A share is its own length; what adds up is drawn as a part of its parent's, what does not as a part of its level's greatest. */
  const barOf = (row: number) => {
    const value = numbers?.values[row] ?? Number.NaN
    if (Number.isNaN(value)) return null
    if (format.isShare) return Math.min(1, value)
    const area = index.areas[row]
    if (choice.per !== null) return value / (greatest.get(area?.level ?? 'town') || 1)
    const parent = area?.parent
    const whole = parent ? numbers?.values[index.rowOf.get(parent) ?? -1] : value
    return whole ? Math.min(1, value / whole) : null
  }
  return (
    <section className={css.areas} aria-label={t('areas')}>
      <AreaSearch index={index} shortcut="/" onChoose={select} />
      <div className={css.railHead}>
        <span>{t('areas')}</span>
        <span>
          {(choice.measure.short ?? choice.measure.name)[locale]}
          {choice.per && ` · ${t(`perOf.${choice.per}`)}`}
        </span>
      </div>
      <AreaTree
        label={t('areaTree')}
        tree={tree}
        expanded={expanded}
        onExpandedChange={setExpanded}
        selected={choice.area.code}
        onSelect={select}
        figureOf={figureOf}
      />
    </section>
  )
}

function Layers({ catalog, choice, sites, selected }: RailProps) {
  const t = useTranslations('filters')
  const d = useTranslations('duties')
  const hasWords = useHasWords()
  const locale = useLocale()
  const set = useSetExploreSearch()
  const { picked } = selected
  const held = useMemo(
    () => (picked ? sites.filter(({ id }) => holdsPlace(picked, id)) : sites),
    [picked, sites],
  )
  const counts = useMemo(() => layerCounts(catalog, held, choice.area.path), [catalog, held, choice.area])
  const present = choice.layers.filter(
    (layer) => (counts.get(layer.id) ?? 0) > 0 || sites.some((site) => site.kind === layer.kind),
  )
  const toggle = (id: string, on: boolean) => {
    const next = new Set(choice.visible)
    if (on) next.add(id)
    else next.delete(id)
    set({ layers: [...choice.layers.map((layer) => layer.id), notReported].filter((id) => next.has(id)) })
  }
  const toolOf = ({ id, kind: kindId }: LayerDeclaration) => {
    const kind = catalog.kinds.find((one) => one.id === kindId)
    const first = present.find((layer) => layer.kind === kindId)
    if (!kind || first?.id !== id) return null
    return <FilterButton kind={kind} within={choice.area.path} selected={selected} sites={sites} />
  }
  if (present.length === 0) return null
  return (
    <LayerList
      heading={t('layers')}
      tools={
        choice.asOf === null && (
          <IconButton label={t('newSite')} onPress={() => set({ place: newSiteId })}>
            <Icon name="plus" size={0.75} />
          </IconButton>
        )
      }
      countHeading={t('layersInArea')}
      rows={[
        ...present.map((layer) => ({
          id: layer.id,
          name: layer.name[locale],
          mark: <Mark shape={layer.mark} />,
          on: choice.visible.has(layer.id),
          count: formatNumber(counts.get(layer.id) ?? 0, locale),
          tool: toolOf(layer),
        })),
        ...(hasWords
          ? [
              {
                id: notReported,
                name: d('overlay'),
                mark: <StateSwatch state="missing" />,
                on: choice.visible.has(notReported),
              },
            ]
          : []),
      ]}
      onChange={toggle}
    />
  )
}

/** In the tree the place says what it is; the level's word would only push the name out. */
function shortName(name: string): string {
  return name.replace(/(?<=..)(居民委员会|村民委员会|居委会|村委会)$/u, '')
}
