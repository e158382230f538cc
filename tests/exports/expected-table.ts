import type { Area } from '#src/contract/areas.ts'
import type { TableSort } from '#src/contract/desk/table.ts'
import type { Site } from '#src/contract/sites.ts'
import { areas, everybody, sites } from '#tests/api/figures/worlds.ts'
import type { WorldPlace } from '#tests/doubles/arbitraries.ts'
import { type LineQuestion, oracleLine } from './line-oracle.ts'
import { sideNames } from './peopled.ts'
import { stateNames } from './state-names.ts'

/** The rows of a table as plain loops find, sort and gather them. */

export interface TableQuestion {
  asking: LineQuestion
  by: 'site' | 'town' | 'committee'
  within: Area
  sorts: readonly TableSort[]
  group: 'town' | 'kind' | 'state' | null
}

export const inside = (path: string) => everybody.filter((one) => `${one.path}/`.startsWith(`${path}/`))
export const above = (path: string) => path.slice(0, path.lastIndexOf('/'))

export type ExpectedRow = ReturnType<typeof listed>[number]

/** In order, each with the name of the group that it stands under. */
export function expectedTable(question: TableQuestion): { row: ExpectedRow; group: string }[] {
  const { asking, by, sorts, group } = question
  const sorted = inOrder(listed(question), sorts)
  const nameOf = (row: ExpectedRow) => {
    if (group === 'town') return row.town ?? ''
    return group === 'state' ? stateNames[row.state]! : row.site ? 'gate' : by
  }
  if (group === null) return sorted.map((row) => ({ row, group: '' }))
  const groups = [...new Set(sorted.map(nameOf))].map((name) => {
    const members = sorted.filter((row) => nameOf(row) === name)
    // Of areas the number of a town is its own; of others it is that of its rows.
    const isOwn = group === 'town' && by !== 'site'
    const own = isOwn ? inside(name) : [...new Set(members.flatMap((row) => row.own))]
    const around = isOwn ? above(name) : common(members.map(({ path }) => above(path)))
    const count = members.reduce((sum, row) => sum + row.sites, 0)
    return { name, members, ...said(asking, own, around), sites: count, lanes: null, side: null, town: null }
  })
  return inOrder(groups, sorts).flatMap(({ name, members }) => members.map((row) => ({ row, group: name })))
}

function listed({ asking, by, within }: TableQuestion) {
  const isIn = ({ path }: { path: string }) => `${path}/`.startsWith(`${within.path}/`)
  const places: { id: string; path: string; site: Site | null }[] =
    by === 'site'
      ? sites.filter(isIn).map((site) => ({ id: site.id, path: site.path, site }))
      : areas
          .filter((area) => area.level === by && isIn(area))
          .map(({ code, path }) => ({ id: code, path, site: null }))
  return inTree(places).map(({ id, path, site }) => {
    const own = inside(path)
    return {
      id,
      path,
      site,
      own,
      ...said(asking, own, above(path)),
      sites: site ? 1 : sites.filter((one) => one.path.startsWith(`${path}/`)).length,
      lanes: (site?.attributes.lanes as number | undefined) ?? null,
      side: sideNames[String(site?.attributes.side)] ?? null,
      town: path.split('/').length > 2 ? path.split('/').slice(0, 3).join('/') : null,
    }
  })
}

/** Tree order: parent first, then by the codes themselves. */
function inTree<T extends { path: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => {
    const [x, y] = [a, b].map(({ path }) => path.replaceAll('/', '\u0000'))
    return x! < y! ? -1 : x! > y! ? 1 : 0
  })
}

/** The deepest area that all of some paths lie in. */
function common(paths: readonly string[]): string {
  return paths.reduce((found, path) => {
    const parts = found.split('/')
    while (!`${path}/`.startsWith(`${parts.join('/')}/`)) parts.pop()
    return parts.join('/')
  })
}

/** What some places say of both measures, and by how much the shown one has changed within a week. */
function said(asking: LineQuestion, own: readonly WorldPlace[], around: string) {
  const line = { own, around: inside(around) }
  const now = oracleLine(asking, line)
  const week = { from: asking.span.from - 7, to: asking.span.to - 7 }
  const before = oracleLine({ ...asking, span: week }, line).value
  const change = now.value === null || before === null ? null : now.value - before
  const whole = { ...asking, world: asking.people, key: null, asOf: null, per: null }
  return { ...now, change, people: oracleLine(whole, line).value }
}

type Key = number | string | null
type Told = Omit<ExpectedRow, 'id' | 'path' | 'own' | 'site'>

function inOrder<T extends Told>(list: readonly T[], sorts: readonly TableSort[]): T[] {
  return [...list].sort((a, b) => {
    for (const { column, descending } of sorts) {
      const order = compareKeys(keyOf(a, column), keyOf(b, column), descending)
      if (order !== 0) return order
    }
    return 0
  })
}

function keyOf(row: Told, column: string): Key {
  if (column === 'state') return stateNames[row.state]!
  if (column === 'reported') return row.expected === 0 ? null : row.reported / row.expected
  if (column === 'value' || column === 'change') {
    const value = row[column]
    return value === null ? null : Math.round(value * 1e6) / 1e6
  }
  return row[column.replace('at.', '') as 'lanes' | 'side' | 'town' | 'sites' | 'people']
}

function compareKeys(a: Key, b: Key, descending: boolean): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  const order = typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b), 'en', { numeric: true })
  return descending ? -order : order
}
