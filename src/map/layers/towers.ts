import { IconLayer } from '@deck.gl/layers'
import type { Atlas } from '../marks/atlas.ts'
import { heightClass, prismIcon, shareClass } from '../marks/draw-prism.ts'
import { TOWER, TOWER_BOX } from '../marks/towers.ts'
import type { PrismFigures, SiteColumns } from '../types.ts'
import { WHITE } from './fills.ts'
import { mostOf } from './marks.ts'

interface Given {
  columns: SiteColumns
  /** 1 for each row to draw. */
  mask: Uint8Array
  figures: PrismFigures
  atlas: Pick<Atlas, 'texture' | 'mapping'>
  visible: boolean
  unit: number
  /** How far down the screen a place lies: the nearer stand before the farther. */
  down: (lon: number, lat: number) => number
}

/** Buildings on a plate: height is the eligible, the lit part the reopened. */
export function towerLayer({ columns, mask, figures, atlas, visible, unit, down }: Given) {
  const { positions } = columns
  const at = (row: number): [number, number] => [positions[row * 2]!, positions[row * 2 + 1]!]
  const rows = Array.from(mask.keys()).filter((row) => mask[row])
  rows.sort((a, b) => down(...at(a)) - down(...at(b)))
  const most = mostOf(rows.map((row) => figures.eligible[row]!))
  return new IconLayer<number>({
    id: `tower-${columns.id}`,
    data: rows,
    visible,
    iconAtlas: atlas.texture,
    iconMapping: atlas.mapping,
    getPosition: at,
    getIcon: (row) => {
      const [eligible, reopened] = [figures.eligible[row]!, figures.reopened[row]!]
      return prismIcon(heightClass(eligible, most, TOWER), shareClass(reopened, eligible, TOWER))
    },
    // Said for each tower, as the marks say it: drawn alike, they share what the graphics make ready.
    getColor: () => WHITE,
    getSize: TOWER_BOX.height * unit,
    alphaCutoff: -1,
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  })
}
