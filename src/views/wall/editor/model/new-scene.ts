import type { Catalog } from '#src/contract/catalog.ts'
import type { Names } from '#src/contract/primitives.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { layersOf } from '#src/situation/sites/site-layers.ts'

/** A scene to begin with: the home's map and nothing beside it. */
export function newScene(catalog: Catalog, name: Names): Scene {
  return { id: '', name, area: null, days: 30, map: homeMap(catalog), stage: null, left: [], right: [] }
}

export function homeMap(catalog: Catalog): NonNullable<Scene['map']> {
  const layers = layersOf(catalog).flatMap(({ id, shown }) => (shown ? [id] : []))
  return { measure: catalog.home.measure, layers }
}

/** Both languages begin with words, whichever of them the reader sees. */
export const newNames: Names = { zh: '新场景', en: 'New scene' }

export function copyNames({ zh, en }: Names): Names {
  return { zh: `${zh} 副本`, en: `${en} copy` }
}
