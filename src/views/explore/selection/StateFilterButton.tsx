import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import type { Selected } from '#src/situation/selection/use-picked.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'

const StateFilter = lazy(() =>
  import('./StateFilter.tsx').then((module) => ({ default: module.StateFilter })),
)

interface StateFilterButtonProps {
  catalog: CatalogReply
  choice: Choice
  sets: CubeSets
  selected: Selected
}

/** Opens the filter on the state of the shown measure. */
export function StateFilterButton({ catalog, choice, sets, selected }: StateFilterButtonProps) {
  const t = useTranslations('selection')
  const hasWords = useHasRoom('selection')
  const { measure, key, span, area } = choice
  const quantity = quantityOf(catalog, measure, sets, key)
  if (!hasWords || !quantity) return null
  return (
    <PopoverButton label={t('filterState')} button={<Icon name="filter" size={0.875} />}>
      <Suspense fallback={null}>
        <StateFilter
          measure={measure}
          quantity={quantity}
          span={span}
          within={area.path}
          picked={selected.anyState}
        />
      </Suspense>
    </PopoverButton>
  )
}
