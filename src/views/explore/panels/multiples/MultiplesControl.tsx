import { useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import type { Multiples } from '#src/contract/desk/panels.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'

const draws = ['map', 'chart'] as const
const map = 'map'

/** The map, or one small map or chart for each area or week in its place. */
export function MultiplesControl({ area }: { area: Area }) {
  return useHasRoom('panels') ? <Choose area={area} /> : null
}

function Choose({ area }: { area: Area }) {
  const t = useTranslations('multiples')
  const { multiples } = useExploreSearch()
  const set = useSetExploreSearch()
  const names = { map: t('drawMap'), chart: t('drawChart') }
  const bys = choicesOf(area.level)
  // What a link names is said, though nobody would be offered it here.
  if (multiples && !bys.includes(multiples.by)) bys.unshift(multiples.by)
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

/** A district is a picture only beside other ones. */
function choicesOf(level: Area['level']): Multiples['by'][] {
  return level === 'city' ? ['district', 'town', 'committee', 'week'] : ['town', 'committee', 'week']
}
