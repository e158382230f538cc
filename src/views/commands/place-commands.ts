import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { SavedView } from '#src/contract/desk/saved-views.ts'
import type { Names } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Command } from '#src/state/finding/command-search.ts'
import type { Named } from '#src/state/finding/match-name.ts'

const levels = { city: 0, district: 1, town: 2, committee: 3 }

const named = (code: string, { zh, en }: Names): Named => ({ code, name: zh, nameEn: en, aliases: [] })

type AreaName = (area: Pick<Area, 'name' | 'nameEn'>) => string

/** Areas, sites, measures and views as things to be chosen, and where each of them lies. Ids begin with their kind. */
export function placeCommands(
  catalog: Catalog,
  areas: readonly Area[],
  sites: readonly Site[],
  views: readonly SavedView[],
  areaName: AreaName,
): { commands: Command[]; noteOf: (id: string) => string } {
  const nameOf = new Map(areas.map((area) => [area.code, areaName(area)]))
  const notes = new Map<string, string>()
  const around = (path: string) =>
    path
      .split('/')
      .slice(1, -1)
      .map((code) => nameOf.get(code) ?? code)
      .join(' ')
  const commands: Command[] = []
  const add = (command: Command, note: string) => {
    commands.push(command)
    notes.set(command.id, note)
  }
  for (const area of areas)
    add(
      { id: `area ${area.code}`, group: 'areas', names: [area], rank: levels[area.level] },
      around(area.path),
    )
  for (const { id, name, path, retiredOn } of sites)
    if (retiredOn === undefined)
      add(
        { id: `site ${id}`, group: 'sites', names: [{ code: id, name, nameEn: null, aliases: [] }], rank: 0 },
        around(path),
      )
  for (const { id, name, short } of catalog.measures)
    add(
      {
        id: `measure ${id}`,
        group: 'measures',
        names: [named(id, name), ...(short ? [named(id, short)] : [])],
        rank: 0,
      },
      '',
    )
  for (const { id, name, owner } of views)
    add(
      { id: `view ${id}`, group: 'views', names: [{ code: id, name, nameEn: null, aliases: [] }], rank: 0 },
      owner,
    )
  return { commands, noteOf: (id) => notes.get(id) ?? '' }
}
