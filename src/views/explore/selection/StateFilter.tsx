import { useLocale, useTranslations } from 'use-intl'
import type { Measure } from '#src/contract/catalog.ts'
import { CellState } from '#src/contract/figures/cubes.ts'
import type { Quantity, Span } from '#src/domain/cube.ts'
import { runsOf } from '#src/domain/rows.ts'
import { countStates } from '#src/domain/selection/outside-states.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { useSelection } from '#src/state/use-selection.ts'
import { Choices } from './Choices.tsx'
import css from './selection.module.css'

interface StateFilterProps {
  measure: Measure
  quantity: Quantity
  span: Span
  /** Inside this path. */
  within: string
  /** What is selected, in whatever state. */
  picked: Picked
}

/** The places that report the shown measure, by their state over the window. */
export function StateFilter({ measure, quantity, span, within, picked }: StateFilterProps) {
  const t = useTranslations('selection')
  const locale = useLocale()
  const words = useStateWords()
  const set = useSetExploreSearch()
  const { states } = useSelection()
  const held = new Uint8Array(quantity.places.ids.length)
  for (const { lo, hi } of runsOf(rowsOf(quantity.places, { path: within, picked }))) held.fill(1, lo, hi)
  const counts = countStates(quantity, span, (row) => held[row] === 1)
  return (
    <div className={css.panel}>
      <Choices
        legend={t('stateOf', { measure: (measure.short ?? measure.name)[locale] })}
        choices={CellState.options
          .filter((state) => counts.has(state) || states.includes(state))
          .map((state) => ({ id: state, name: words[state], count: counts.get(state) ?? 0 }))}
        chosen={states}
        onChange={(chosen) => set({ states: CellState.options.filter((state) => chosen.includes(state)) })}
      />
    </div>
  )
}
