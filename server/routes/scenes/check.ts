import type { Instance } from '#server/cubes/known/instance.ts'
import { ApiError, type Fault, fault } from '#server/errors.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { type SceneFault, sceneFaults } from '#src/domain/catalog/scenes.ts'

/** Refuses scenes that name what is not there; `fieldOf` says where in the body a scene stands. */
export async function checkScenes(
  instance: Instance,
  scenes: readonly Scene[],
  fieldOf: (index: number) => string,
): Promise<void> {
  const { catalog } = instance.context
  const { gazetteer } = await instance.places()
  const faults = scenes.flatMap((scene, index) => {
    const field = fieldOf(index)
    const found = sceneFaults(catalog, scene).map((one) => describe(field, one))
    if (scene.area !== null && !gazetteer.area.has(scene.area))
      found.push(fault(null, `${field}.area`, 'unknown-area', { area: scene.area }))
    if (scenes.findIndex(({ id }) => id === scene.id) !== index)
      found.push(fault(null, `${field}.id`, 'scene-twice', { scene: scene.id }))
    return found
  })
  if (faults.length > 0) throw new ApiError('refused-rows', { count: faults.length }, faults)
}

function describe(field: string, { path, code, value }: SceneFault): Fault {
  const at = `${field}.${path}`
  switch (code) {
    case 'unknown-measure':
      return fault(null, at, code, { measure: value })
    case 'unknown-kind':
      return fault(null, at, code, { kind: value })
    case 'unknown-key':
      return fault(null, at, code, { key: value })
    case 'unfit-panel':
      return fault(null, at, code, { panel: value })
  }
}
