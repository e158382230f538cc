import type { Area } from '#src/contract/areas.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import type { TableGroup } from '#src/contract/desk/table.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import type { Steps } from '../turns/steps.ts'
import type { GroupLine, PlaceLine } from './line.ts'

/** The area of a code; null: there is none. */
export type AreaOf = (code: string | null) => Area | null

export interface Naming {
  areaOf: AreaOf
  areaName: (area: Area) => string
  levelName: (level: AreaLevel) => string
  kindName: (kind: string) => string
  stateName: (state: CellState) => string
  /** Of the shown measure. */
  stateOf: (line: PlaceLine) => CellState
}

/** Rows that are gathered in one piece. */
const atATime = 512

/** Of rows that lie in no area of the level. */
const elsewhere = '~'

/** Gathers rows, which keep their order, under what they have in common. */
export function* groupLines(lines: readonly PlaceLine[], by: TableGroup, naming: Naming): Steps<GroupLine[]> {
  const keyOf = keysOf(by, naming)
  const groups = new Map<string, PlaceLine[]>()
  let gathered = 0
  for (const line of lines) {
    if (++gathered % atATime === 0) yield
    const key = keyOf(line)
    const members = groups.get(key)
    if (members) members.push(line)
    else groups.set(key, [line])
  }
  return [...groups].map(([id, members]) => {
    const area = naming.areaOf(id)
    const isOwn = area !== null && by === area.level && members.every((member) => member.area !== null)
    return {
      kind: 'group',
      id,
      name: nameOf(id, by, members, naming),
      members,
      area: isOwn ? area : null,
    }
  })
}

/** The area of a level that a place lies in; null: none. */
export function areaAround(areaOf: AreaOf, line: PlaceLine, level: AreaLevel): Area | null {
  let area = areaOf(innermost(line))
  while (area && area.level !== level) area = areaOf(area.parent)
  return area
}

const innermost = ({ area, site }: PlaceLine) => area?.code ?? site?.area ?? null

function keysOf(by: TableGroup, { areaOf, stateOf }: Naming): (line: PlaceLine) => string {
  if (by === 'kind') return ({ area, site }) => area?.level ?? site?.kind ?? elsewhere
  if (by === 'state') return stateOf
  // Thousands of sites lie in few areas.
  const known = new Map<string | null, string>()
  return (line) => {
    const inner = innermost(line)
    const found = known.get(inner) ?? areaAround(areaOf, line, by)?.code ?? elsewhere
    known.set(inner, found)
    return found
  }
}

function nameOf(
  id: string,
  by: TableGroup,
  [first]: readonly PlaceLine[],
  { areaOf, areaName, levelName, kindName, stateName }: Naming,
): string {
  if (by === 'state') return stateName(id as CellState)
  if (by === 'kind') return first?.area ? levelName(first.area.level) : kindName(id)
  const area = areaOf(id)
  return area ? areaName(area) : '—'
}
