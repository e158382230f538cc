import { type Change, change, type Draft, type Spot } from './draft.ts'

/** A draft with all its former and undone states. */
export interface History {
  past: readonly Draft[]
  present: Draft
  future: readonly Draft[]
  /** Changes under one tag, one right after the other, are one step: the letters of a name. */
  tag: string | null
}

export type Step =
  | { type: 'choose'; at: number }
  | { type: 'pick'; spot: Spot | null }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'begin'; draft: Draft }
  | { type: 'change'; change: Change; saved: ReadonlySet<string>; tag?: string }

const kept = 200

export function begin(draft: Draft): History {
  return { past: [], present: draft, future: [], tag: null }
}

export function step(history: History, action: Step): History {
  const { past, present, future } = history
  switch (action.type) {
    // To choose is no change: there is nothing in it to undo.
    case 'choose': {
      const at = Math.max(0, Math.min(action.at, present.scenes.length - 1))
      return { ...history, present: { ...present, at, spot: null }, tag: null }
    }
    case 'pick':
      return { ...history, present: { ...present, spot: action.spot }, tag: null }
    case 'undo': {
      const before = past.at(-1)
      if (!before) return history
      return { past: past.slice(0, -1), present: before, future: [present, ...future], tag: null }
    }
    case 'redo': {
      const [after, ...rest] = future
      if (!after) return history
      return { past: [...past, present], present: after, future: rest, tag: null }
    }
    case 'begin':
      return begin(action.draft)
    case 'change': {
      const next = change(present, action.change, action.saved)
      if (next.scenes === present.scenes) return history
      const tag = action.tag ?? null
      if (tag !== null && tag === history.tag) return { ...history, present: next, future: [] }
      return { past: [...past, present].slice(-kept), present: next, future: [], tag }
    }
  }
}
