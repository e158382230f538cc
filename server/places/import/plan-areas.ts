import { buildAreaTree } from '#server/ingest/import/areas/area-tree.ts'
import { type AreaRow, readHierarchy } from '#server/ingest/import/areas/read-hierarchy.ts'
import type { Findings } from '#server/ingest/import/finding.ts'
import type { TableFile } from '#server/ingest/import/read/source-file.ts'
import type { Area } from '#src/contract/areas.ts'
import type { KnownPlaces } from './known-places.ts'
import { changesOf, type PlacesPlan } from './places-plan.ts'

/** Areas of a file, set into the tree that is there: new ones, and known ones with another name or parent. */
export function planAreas(source: TableFile, { gazetteer }: KnownPlaces, findings: Findings): PlacesPlan {
  const rows = readHierarchy(source, findings)
  const named = new Set(rows.map(({ code }) => code))
  const others = gazetteer.areas.filter(({ code }) => !named.has(code)).map(rowOf)
  const tree = buildAreaTree([...rows, ...others], null, findings)
  const plan: PlacesPlan = {
    holds: 'hierarchy',
    read: source.table.rows.length,
    accepted: rows.length,
    rows: [],
    same: 0,
    sites: [],
    outlines: [],
    areas: [],
  }
  for (const found of tree) {
    const known = gazetteer.area.get(found.code)
    const changes = known ? differences(known, found) : []
    if (known && changes.length === 0) {
      if (named.has(found.code)) plan.same++
      continue
    }
    plan.areas.push(known ? { ...known, ...moved(found) } : found)
    if (named.has(found.code))
      plan.rows.push({ difference: known ? 'changed' : 'new', id: found.code, name: found.name, changes })
  }
  return plan
}

/** An area below one that moved has a new path, and is stored with it, though its own row says nothing new. */
function differences(known: Area, found: Area) {
  return changesOf([
    ['name', known.name, found.name],
    ['nameEn', known.nameEn, found.nameEn ?? known.nameEn],
    ['aliases', known.aliases, found.aliases.length > 0 ? found.aliases : known.aliases],
    ['parent', known.parent, found.parent],
    ['path', known.path, found.path],
  ])
}

const moved = ({ name, parent, path, level, ...found }: Area): Partial<Area> => ({
  name,
  parent,
  path,
  level,
  ...(found.nameEn !== null && { nameEn: found.nameEn }),
  ...(found.aliases.length > 0 && { aliases: found.aliases }),
})

const rowOf = ({ code, name, nameEn, aliases, parent, level }: Area): AreaRow => ({
  code,
  name,
  nameEn,
  aliases,
  parent,
  parentColumn: null,
  level,
  file: '',
  row: 0,
})
