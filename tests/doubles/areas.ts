import type { Area } from '#src/contract/areas.ts'
import type { MapArea } from '#src/map/types.ts'

const levels = ['city', 'district', 'town', 'committee'] as const
const levelOf = (path: string) => levels[path.split('/').length - 1]!

/** An area by the codes on its way, named by its own code where no name is given. */
export function areaAt(path: string, level: Area['level'] = levelOf(path), name?: string): Area {
  const codes = path.split('/')
  const code = codes.at(-1)!
  return {
    code,
    name: name ?? code,
    nameEn: null,
    parent: codes.at(-2) ?? null,
    level,
    path,
    aliases: [],
    point: null,
    schematic: null,
  }
}

/** The same as the map is given it. */
export function mapAreaAt(path: string, level: MapArea['level'] = levelOf(path)): MapArea {
  const { aliases: _, ...area } = areaAt(path, level)
  return { ...area, schematic: false }
}
