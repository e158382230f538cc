import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import type { CellState } from '#src/contract/figures/cubes.ts'
import type { PlaceLabels, PlaceNumber } from './place-props.ts'

const without: readonly CellState[] = ['missing', 'suppressed', 'stale']

/** How many places have no number, by why: they are in no bar and under no dot, so it is said. */
export function stateItems(numbers: readonly PlaceNumber[], labels: PlaceLabels): HeadItem[] {
  return without.flatMap((state) => {
    const count = numbers.filter((one) => one.value === null && one.state === state).length
    return count === 0 ? [] : [{ key: state, label: labels.states[state], value: String(count) }]
  })
}
