import { useSyncExternalStore } from 'react'

/** Where on the screen a place is pointed at: in the table, or on the map. Each marks what the other points at. */
export type Pointer = 'table' | 'map'

const places: Record<Pointer, string | null> = { table: null, map: null }
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The area's code or site's id; null: nothing is pointed at there any more. */
export function point(where: Pointer, place: string | null): void {
  if (places[where] === place) return
  places[where] = place
  for (const listener of listeners) listener()
}

export function usePointed(where: Pointer): string | null {
  return useSyncExternalStore(subscribe, () => places[where])
}
