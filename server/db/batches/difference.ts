import { flag } from '#server/db/tables.ts'
import type { Difference } from '#src/contract/imports.ts'
import type { Cells } from './cells.ts'
import type { Known } from './read-known.ts'

/** By the number that stands for each in a column. */
export const differences = ['new', 'changed', 'same', 'withdrawn'] as const satisfies readonly Difference[]
export const differenceCode = { new: 0, changed: 1, same: 2, withdrawn: 3 } as const

/** What each cell would change of what is known. */
export function differencesOf(cells: Cells, known: Known): Uint8Array {
  return Uint8Array.from(cells.value, (value, i) => {
    const isKnown = !Number.isNaN(known.value[i])
    if (saysSame(cells, known, i)) return differenceCode.same
    if (Number.isNaN(value)) return differenceCode.withdrawn
    return isKnown ? differenceCode.changed : differenceCode.new
  })
}

/** Whether a cell says what is known: value, estimate and words. Nothing ever said is as good as withdrawn. */
function saysSame({ value, flags, qualifiers }: Cells, known: Known, i: number): boolean {
  if (Number.isNaN(value[i])) return Number.isNaN(known.value[i])
  if (value[i] !== known.value[i]) return false
  const isEstimated = (flags[i]! & flag.estimated) !== 0
  return (
    isEstimated === ((known.flags[i]! & flag.estimated) !== 0) &&
    qualifiers.get(i) === known.qualifiers.get(i)
  )
}

export type DifferenceCounts = Record<Difference, number>

export function countDifferences(codes: Uint8Array): DifferenceCounts {
  const counts = [0, 0, 0, 0]
  for (const code of codes) counts[code]!++
  const [fresh, changed, same, withdrawn] = counts as [number, number, number, number]
  return { new: fresh, changed, same, withdrawn }
}
