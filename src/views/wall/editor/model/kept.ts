import { KeptScenes } from '#src/contract/wall/scene-draft.ts'

const draftKey = 'lookout-scenes-draft'

/** What this tab had not saved before it was loaded again; null: nothing, or nothing that can be read. */
export function readKept(): KeptScenes | null {
  try {
    return KeptScenes.parse(JSON.parse(sessionStorage.getItem(draftKey) ?? 'null'))
  } catch {
    return null
  }
}

/** Null: there is nothing left to keep. */
export function keep(kept: KeptScenes | null): void {
  if (kept === null) sessionStorage.removeItem(draftKey)
  else sessionStorage.setItem(draftKey, JSON.stringify(kept))
}
