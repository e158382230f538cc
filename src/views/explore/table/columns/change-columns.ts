import type { TableLook } from '#src/contract/desk/table.ts'

export type ColumnChoice = Pick<TableLook, 'columns' | 'pinned'>

/** `shown`: the columns as they stand, the pinned ones first. */
interface Standing {
  shown: readonly string[]
  pinned: readonly string[]
}

/** One more at the end, or one less. */
export function withColumn({ shown, pinned }: Standing, id: string): ColumnChoice {
  return shown.includes(id)
    ? { columns: shown.filter((one) => one !== id), pinned: pinned.filter((one) => one !== id) }
    : { columns: [...shown, id], pinned: [...pinned] }
}

/** Behind those that are pinned already, or back to the first of those that are not. */
export function withPin({ shown, pinned }: Standing, id: string): ColumnChoice {
  const held = pinned.filter((one) => shown.includes(one))
  const next = held.includes(id) ? held.filter((one) => one !== id) : [...held, id]
  const rest = shown.filter((one) => !next.includes(one))
  return { columns: [...next, ...rest], pinned: next }
}

/** A place to the left (−1) or right, among those pinned or among the others. */
export function withMoved({ shown, pinned }: Standing, id: string, by: -1 | 1): ColumnChoice {
  const held = shown.filter((one) => pinned.includes(one))
  const rest = shown.filter((one) => !pinned.includes(one))
  const next = [swapped(held, id, by), swapped(rest, id, by)] as const
  return { columns: next.flat(), pinned: next[0] }
}

export function canMove({ shown, pinned }: Standing, id: string, by: -1 | 1): boolean {
  const beside = shown[shown.indexOf(id) + by]
  return beside !== undefined && pinned.includes(beside) === pinned.includes(id)
}

function swapped(list: readonly string[], id: string, by: -1 | 1): string[] {
  const at = list.indexOf(id)
  const to = at + by
  if (at < 0 || to < 0 || to >= list.length) return [...list]
  const next = [...list]
  next[at] = list[to]!
  next[to] = id
  return next
}
