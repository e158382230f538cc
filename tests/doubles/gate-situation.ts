import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { areaAt } from './areas.ts'

const today = '2022-06-03'
const to = toDayNumber(today)
const town = areaAt('31/t', 'town', '徐泾镇')

/** A wall's situation of a town with two gates: what went in there yesterday and today; null: not reported. */
export function gateSituation(gates: Record<'a' | 'b', [yesterday: number | null, today: number | null]>) {
  const cells = [...gates.a, ...gates.b]
  const scene: Scene = {
    id: 'gates',
    name: { zh: '门岗', en: 'Gates' },
    area: null,
    days: 2,
    map: null,
    stage: { kind: 'forms' },
    left: [{ kind: 'number', measure: 'gate-entries' }],
    right: [],
  }
  const cube = {
    measure: 'gate-entries',
    key: null,
    kind: 'flow' as const,
    places: buildPlaceIndex(['a', 'b'].map((id) => ({ id, path: `31/t/${id}` }))),
    from: to - 1,
    days: 2,
    values: cells.map((cell) => cell ?? Number.NaN),
    states: Uint8Array.from(cells, (cell) => (cell === null ? StateCode.missing : StateCode.value)),
    revision: 1,
  }
  const situation: Situation = {
    catalog: demonstrationCatalog as unknown as CatalogReply,
    index: buildAreaIndex([town]),
    outlines: {},
    scene,
    area: town,
    span: { from: to - 1, to },
    today,
    scaleDay: today,
    running: true,
    unrenewed: new Map(),
    sets: new Map([['gate-entries', cubeSetOf([cube], new Uint8Array())]]),
    faults: new Map(),
    sites: [],
  }
  return situation
}
