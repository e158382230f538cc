import type { Merge, RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import { NONE, type Plan } from '#server/ingest/understanding/plan/plan.ts'

/** Gives each row the words of a cell that is drawn over several rows; figures stay where they are. Null: nothing to fill. */
export function fillMerged(
  merges: readonly Merge[],
  plan: Plan,
  headerEnd: number,
): ((row: RawRow) => RawRow) | null {
  const named = new Set(
    [plan.place, plan.within, plan.day, plan.month, plan.year, plan.measure, plan.breakdown].filter(
      (at) => at !== NONE,
    ),
  )
  const tall = merges
    .filter(({ top, bottom, left }) => top > headerEnd && bottom > top && named.has(left))
    .sort((a, b) => a.top - b.top)
  if (tall.length === 0) return null
  let next = 0
  let open: { merge: Merge; cell: RawCell }[] = []
  return (row) => {
    if (open.length > 0) open = open.filter(({ merge }) => merge.bottom >= row.number)
    for (; next < tall.length && tall[next]!.top <= row.number; next++)
      open.push({ merge: tall[next]!, cell: row.cells[tall[next]!.left] ?? null })
    const covering = open.filter(({ merge }) => merge.top < row.number)
    if (covering.length === 0) return row
    const cells = [...row.cells]
    for (const { merge, cell } of covering) {
      while (cells.length <= merge.left) cells.push(null)
      cells[merge.left] = cell
    }
    return { number: row.number, cells }
  }
}
