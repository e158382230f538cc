import { flag } from '#server/db/tables.ts'
import type { Difference } from '#src/contract/handing-in/imports.ts'
import { type Cells, pickCells } from './cells.ts'
import type { Known } from './read-known.ts'

/** By the number that stands for each in a column. */
export const differences = ['new', 'changed', 'same', 'withdrawn'] as const satisfies readonly Difference[]
export const differenceCode = { new: 0, changed: 1, same: 2, withdrawn: 3 } as const

/** What each cell would change of what is known. */
export function differencesOf(cells: Cells, known: Known): Uint8Array {
  const codes = new Uint8Array(cells.length)
  for (let i = 0; i < cells.length; i++) {
    if (saysSame(cells, known, i)) codes[i] = differenceCode.same
    else if (Number.isNaN(cells.value[i])) codes[i] = differenceCode.withdrawn
    else codes[i] = Number.isNaN(known.value[i]) ? differenceCode.new : differenceCode.changed
  }
  return codes
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

/** What says something new. `reason` stands with every known value that changes and states none of its own. */
export function freshCells(cells: Cells, codes: Uint8Array, reason = ''): Cells {
  const reasons = new Map(cells.reasons)
  const rows: number[] = []
  codes.forEach((code, i) => {
    if (code === differenceCode.same) return
    rows.push(i)
    if (code !== differenceCode.new && reason !== '' && !reasons.has(i)) reasons.set(i, reason)
  })
  return pickCells({ ...cells, reasons }, Uint32Array.from(rows))
}
