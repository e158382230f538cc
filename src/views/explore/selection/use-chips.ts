import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Selection, Shape, SiteFilter } from '#src/contract/desk/selection.ts'
import type { Site } from '#src/contract/sites.ts'
import { formatNumber } from '#src/domain/format.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { useFilterWords } from './use-filter-words.ts'

export interface SelectionChip {
  id: string
  label: string
  value: string
  /** The selection without it. */
  without: Partial<Selection>
}

/** Everything that a selection is made of, in words, each to be taken away by itself. */
export function useChips(
  catalog: Catalog,
  index: AreaIndex,
  sites: readonly Site[],
  selection: Selection,
): SelectionChip[] {
  const t = useTranslations('selection')
  const locale = useLocale()
  const areaName = useAreaName()
  const states = useStateWords()
  const filterWords = useFilterWords(catalog)
  const kindName = (id: string) => catalog.kinds.find((kind) => kind.id === id)?.name[locale] ?? id
  const chips = <K extends keyof Selection>(
    field: K,
    say: (one: Selection[K][number]) => { label: string; value: string },
  ): SelectionChip[] =>
    (selection[field] as Selection[K][number][]).map((one) => ({
      id: `${field} ${JSON.stringify(one)}`,
      ...say(one),
      without: { [field]: (selection[field] as Selection[K][number][]).filter((other) => other !== one) },
    }))
  const shapeWords = (shape: Shape) =>
    shape.kind === 'box'
      ? t('shapeBox')
      : shape.kind === 'lasso'
        ? t('shapeLasso')
        : t('shapeCircle', { metres: formatNumber(shape.radiusM, locale) })
  return [
    ...chips('areas', (code) => {
      const area = areaOf(index, code)
      return { label: t('area'), value: area ? areaName(area) : code }
    }),
    ...chips('sites', (id) => ({
      label: t('site'),
      value: sites.find((site) => site.id === id)?.name ?? id,
    })),
    ...chips('shapes', (shape) => ({ label: t('shape'), value: shapeWords(shape) })),
    ...chips('kinds', (kind) => ({ label: t('kind'), value: kindName(kind) })),
    ...chips('filters', (filter: SiteFilter) => ({
      label: kindName(filter.kind),
      value: filterWords(filter),
    })),
    ...chips('states', (state) => ({ label: t('state'), value: states[state] })),
  ]
}
