import { lazy, Suspense } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { SiteKind } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { rowsInUse } from '#src/situation/selection/rows-in-use.ts'
import type { Selected } from '#src/situation/selection/use-picked.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'

const KindFilters = lazy(() =>
  import('./KindFilters.tsx').then((module) => ({ default: module.KindFilters })),
)

interface FilterButtonProps {
  kind: SiteKind
  within: string
  selected: Selected
  /** Those in use. */
  sites: readonly Site[]
}

/** Opens the filters on the sites of one kind. */
export function FilterButton({ kind, within, selected, sites }: FilterButtonProps) {
  const t = useTranslations('selection')
  const hasWords = useHasRoom('selection')
  const locale = useLocale()
  const { table, picked, anyState } = selected
  const there = rowsInUse(table, sites)
  if (!hasWords) return null
  return (
    <PopoverButton
      label={t('filterKind', { kind: kind.name[locale] })}
      button={<Icon name="filter" size={0.75} />}
      placement="right top"
    >
      <Suspense fallback={null}>
        <KindFilters
          kind={kind}
          within={within}
          picked={picked ?? anyState}
          isThere={(row) => there[row] === 1}
        />
      </Suspense>
    </PopoverButton>
  )
}
