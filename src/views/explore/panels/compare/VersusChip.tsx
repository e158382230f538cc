import { useTranslations } from 'use-intl'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Chip } from '#src/ui/controls/Chip.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** The area that stands beside the chosen one, and its end. */
export function VersusChip({ choice: { versus } }: { choice: Choice }) {
  const t = useTranslations('comparison')
  const areaName = useAreaName()
  const set = useSetExploreSearch()
  if (!versus) return null
  const name = areaName(versus)
  return (
    <Chip
      label={t('area')}
      value={name}
      remove={{ label: t('remove', { area: name }), run: () => set({ versus: null }) }}
    />
  )
}
