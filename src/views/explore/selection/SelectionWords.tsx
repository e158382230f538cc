import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useSelection } from '#src/state/use-selection.ts'
import { useChips } from './use-chips.ts'

interface SelectionWordsProps {
  catalog: Catalog
  index: AreaIndex
  sites: readonly Site[]
}

/** What a selection is made of, as a line to be read. */
export function SelectionWords({ catalog, index, sites }: SelectionWordsProps) {
  const t = useTranslations('selection')
  const chips = useChips(catalog, index, sites, useSelection())
  if (chips.length === 0) return null
  return (
    <p>
      <b>{t('selected')}</b> {chips.map(({ label, value }) => `${label} ${value}`).join(' · ')}
    </p>
  )
}
