import { z } from 'zod'
import type { Area, MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { LonLat } from '#src/contract/primitives.ts'
import areaRows from './extract/areas.json' with { type: 'json' }
import packedOutlines from './extract/outlines.json' with { type: 'json' }
import { type PackedOutline, unpackOutline } from './outline-codec.ts'

const Row = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  LonLat.nullable(),
  z.array(z.string()),
])
const levels = { 6: 'district', 9: 'town', 12: 'committee' } as const

/** The area tree: the whole city down to the towns, committees where the town reports. */
export function townAreas(): Area[] {
  const paths = new Map<string, string>()
  return z
    .array(Row)
    .parse(areaRows)
    .map(([code, name, nameEn, parent, point, aliases]) => {
      const path = parent === null ? code : `${paths.get(parent)}/${code}`
      paths.set(code, path)
      const level = parent === null ? 'city' : levels[code.length as 6 | 9 | 12]
      const schematic = parent === null ? null : level !== 'district'
      return { code, name, nameEn, parent, level, path, aliases, point, schematic }
    })
}

/** Outlines by code: districts as the package has them, towns and committees schematic. */
export function townOutlines(): Record<string, MultiPolygonCoordinates> {
  const packed: Record<string, PackedOutline> = packedOutlines
  return Object.fromEntries(Object.entries(packed).map(([code, outline]) => [code, unpackOutline(outline)]))
}
