import type { Catalog } from '#src/contract/catalog.ts'
import { Scene } from '#src/contract/wall/scenes.ts'
import { sceneFaults } from '#src/domain/catalog/scenes.ts'
import type { Spot } from './draft.ts'

export type FaultCode =
  | ReturnType<typeof sceneFaults>[number]['code']
  | 'unknown-area'
  | 'id-twice'
  | 'name-missing'
  | 'days-outside'
  | 'dwell-outside'
  | 'minutes-outside'
  | 'invalid'

export interface Fault {
  /** Where in the scene: `left.0.measure`. */
  path: string
  code: FaultCode
  value: string
}

/** What keeps each scene from being saved, in the scenes' order. */
export function faultsOf(
  catalog: Catalog,
  hasArea: (code: string) => boolean,
  scenes: readonly Scene[],
): Fault[][] {
  return scenes.map((scene, index) => {
    const faults: Fault[] = [...shapeFaults(scene), ...sceneFaults(catalog, scene)]
    if (scene.area !== null && !hasArea(scene.area))
      faults.push({ path: 'area', code: 'unknown-area', value: scene.area })
    if (scenes.some((other, at) => at !== index && other.id === scene.id))
      faults.push({ path: 'id', code: 'id-twice', value: scene.id })
    return faults
  })
}

const codeAt: Readonly<Record<string, FaultCode>> = {
  'name.zh': 'name-missing',
  'name.en': 'name-missing',
  days: 'days-outside',
  dwell: 'dwell-outside',
  'pin.minutes': 'minutes-outside',
}

function shapeFaults(scene: Scene): Fault[] {
  const trimmed = { ...scene, name: { zh: scene.name.zh.trim(), en: scene.name.en.trim() } }
  const issues = Scene.safeParse(trimmed).error?.issues ?? []
  return issues.map(({ path, message }) => {
    const where = path.join('.')
    return { path: where, code: codeAt[where] ?? 'invalid', value: message }
  })
}

/** The faults of one place: of a panel, of the middle, or (null) of all the rest. */
export function faultsAt(faults: readonly Fault[], spot: Spot | null): Fault[] {
  return faults.filter(({ path }) => sameSpot(spotOf(path), spot))
}

export function spotOf(path: string): Spot | null {
  const [first, second] = path.split('.')
  if (first === 'map' || first === 'stage') return 'middle'
  if (first === 'left' || first === 'right')
    return second === undefined ? null : { side: first, at: Number(second) }
  return null
}

export function sameSpot(a: Spot | null, b: Spot | null): boolean {
  if (a === null || b === null || a === 'middle' || b === 'middle') return a === b
  return a.side === b.side && a.at === b.at
}
