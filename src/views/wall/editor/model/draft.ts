import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'
import { withDerivedId } from './scene-id.ts'

export type Side = 'left' | 'right'
export const sides: readonly Side[] = ['left', 'right']

/** A panel's place in a scene; the middle holds the map or the one large panel. */
export type Spot = { side: Side; at: number } | 'middle'

/** What is being made, and what of it is chosen: undo comes back to where the change was. */
export interface Draft {
  scenes: readonly Scene[]
  /** The scene that is shown. */
  at: number
  /** Null: the scene itself. */
  spot: Spot | null
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export type Change =
  | { type: 'add-scene'; scene: Scene }
  | { type: 'duplicate-scene'; name: Scene['name'] }
  | { type: 'remove-scene' }
  | { type: 'move-scene'; by: 1 | -1 }
  | { type: 'edit'; patch: Partial<Scene> }
  | { type: 'rename'; name: Scene['name'] }
  | { type: 'add-panel'; side: Side; panel: WallPanel }
  | { type: 'set-panel'; spot: Spot; panel: WallPanel }
  | { type: 'remove-panel'; spot: Spot }
  | { type: 'move-panel'; from: Spot; to: Spot }
  | { type: 'replace'; scenes: readonly Scene[] }

export const mostScenes = 40
export const mostPanels = 4

/** `saved`: ids that walls and links already know. They stay as they are, and no new scene takes one. */
export function change(draft: Draft, action: Change, saved: ReadonlySet<string>): Draft {
  const { scenes, at } = draft
  const scene = scenes[at]!
  switch (action.type) {
    case 'add-scene':
      return insert(draft, withDerivedId(action.scene, scenes, saved))
    case 'duplicate-scene':
      return insert(draft, withDerivedId({ ...scene, name: action.name }, scenes, saved))
    case 'remove-scene': {
      if (scenes.length === 1) return draft
      return { scenes: scenes.toSpliced(at, 1), at: Math.min(at, scenes.length - 2), spot: null }
    }
    case 'move-scene': {
      const to = at + action.by
      if (to < 0 || to >= scenes.length) return draft
      return { ...draft, scenes: scenes.toSpliced(at, 1).toSpliced(to, 0, scene), at: to }
    }
    case 'edit':
      return withScene(draft, { ...scene, ...action.patch })
    case 'rename': {
      const named = { ...scene, name: action.name }
      const others = scenes.toSpliced(at, 1)
      return withScene(draft, saved.has(scene.id) ? named : withDerivedId(named, others, saved))
    }
    case 'add-panel': {
      const { side, panel } = action
      if (scene[side].length >= mostPanels) return draft
      const next = withScene(draft, { ...scene, [side]: [...scene[side], panel] })
      return { ...next, spot: { side, at: scene[side].length } }
    }
    case 'set-panel':
      return withScene(draft, withPanel(scene, action.spot, action.panel))
    case 'remove-panel':
      return removePanel(draft, action.spot)
    case 'move-panel':
      return movePanel(draft, action.from, action.to)
    case 'replace':
      return { scenes: action.scenes, at: Math.min(at, action.scenes.length - 1), spot: null }
  }
}

function insert(draft: Draft, scene: Scene): Draft {
  if (draft.scenes.length >= mostScenes) return draft
  return { scenes: draft.scenes.toSpliced(draft.at + 1, 0, scene), at: draft.at + 1, spot: null }
}

function withScene(draft: Draft, scene: Scene): Draft {
  return { ...draft, scenes: draft.scenes.with(draft.at, scene) }
}

function withPanel(scene: Scene, spot: Spot, panel: WallPanel): Scene {
  if (spot === 'middle') return { ...scene, map: null, stage: panel }
  if (!scene[spot.side][spot.at]) return scene
  return { ...scene, [spot.side]: scene[spot.side].with(spot.at, panel) }
}

function removePanel(draft: Draft, spot: Spot): Draft {
  const scene = draft.scenes[draft.at]!
  if (spot === 'middle' || !scene[spot.side][spot.at]) return draft
  const rest = scene[spot.side].toSpliced(spot.at, 1)
  const next = withScene(draft, { ...scene, [spot.side]: rest })
  const at = Math.min(spot.at, rest.length - 1)
  return { ...next, spot: at < 0 ? null : { side: spot.side, at } }
}

function movePanel(draft: Draft, from: Spot, to: Spot): Draft {
  const scene = draft.scenes[draft.at]!
  if (from === 'middle' || to === 'middle') return draft
  const panel = scene[from.side][from.at]
  if (!panel || (from.side !== to.side && scene[to.side].length >= mostPanels)) return draft
  const lifted = { ...scene, [from.side]: scene[from.side].toSpliced(from.at, 1) }
  const at = Math.max(0, Math.min(to.at, lifted[to.side].length))
  if (from.side === to.side && from.at === at) return draft
  const laid = { ...lifted, [to.side]: lifted[to.side].toSpliced(at, 0, panel) }
  return { ...withScene(draft, laid), spot: { side: to.side, at } }
}

/** Where a key takes a panel: within its column, or to the same height of the other one. Null: no further. */
export function stepFrom(scene: Scene, { side, at }: Exclude<Spot, 'middle'>, to: Direction): Spot | null {
  if (to === 'up') return at > 0 ? { side, at: at - 1 } : null
  if (to === 'down') return at < scene[side].length - 1 ? { side, at: at + 1 } : null
  if (to === side) return null
  return { side: to, at: Math.min(at, scene[to].length) }
}

export function panelAt(scene: Scene, spot: Spot | null): WallPanel | null {
  if (spot === null) return null
  return spot === 'middle' ? scene.stage : (scene[spot.side][spot.at] ?? null)
}
