import { Scene } from '#src/contract/wall/scenes.ts'

/** The scene as a wall can show it while names are still missing; null where something else is wrong with it. */
export function showable(scene: Scene): Scene | null {
  const { zh, en } = scene.name
  const name = { zh: zh.trim() || en.trim() || '…', en: en.trim() || zh.trim() || '…' }
  return Scene.safeParse({ ...scene, name }).data ?? null
}
