import type { Scene } from '#src/contract/wall/scenes.ts'

/** `60+ vaccination` → `60-vaccination`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The scene under an id made of its English name that none of the others has, nor one that walls already know. */
export function withDerivedId(
  scene: Scene,
  others: readonly Scene[],
  saved: ReadonlySet<string> = new Set(),
): Scene {
  const wanted = slugOf(scene.name.en) || 'scene'
  const taken = new Set([...others.map(({ id }) => id), ...saved])
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  return { ...scene, id }
}
