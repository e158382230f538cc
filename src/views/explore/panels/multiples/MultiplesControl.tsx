import { useTranslations } from 'use-intl'
import type { Multiples } from '#src/contract/desk/panels.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'

const draws = ['map', 'chart'] as const
const bys = ['town', 'committee', 'week'] as const
const map = 'map'

/** The map, or one small map or chart for each area or week in its place. */
export function MultiplesControl() {
  return useHasRoom('panels') ? <Choose /> : null
}

function Choose() {
  const t = useTranslations('multiples')
  const { multiples } = useExploreSearch()
  const set = useSetExploreSearch()
  const names = { map: t('drawMap'), chart: t('drawChart') }
  const all: Multiples[] = draws.flatMap((draw) => bys.map((by) => ({ draw, by })))
  const idOf = ({ draw, by }: Multiples) => `${draw} ${by}`
  return (
    <SelectField
      label={t('open')}
      options={[
        { id: map, name: t('map') },
        ...all.map((one) => ({ id: idOf(one), name: t('choice', { draw: names[one.draw], by: t(one.by) }) })),
      ]}
      value={multiples ? idOf(multiples) : map}
      onChange={(id) => set({ multiples: all.find((one) => idOf(one) === id) ?? null })}
    />
  )
}
