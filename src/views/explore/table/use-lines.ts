import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { TableFold, TableGroup, TableRows, TableSort } from '#src/contract/desk/table.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Quantity } from '#src/domain/cube.ts'
import { arrange } from '#src/domain/table/arrange.ts'
import { groupLines, type Naming } from '#src/domain/table/group-lines.ts'
import type { GroupLine, Line, PlaceLine } from '#src/domain/table/line.ts'
import { atOnce } from '#src/domain/turns/steps.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import type { Column } from '#src/ui/table/data-table-props.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import type { Read } from './columns/measure-column.tsx'
import { listAreas, listSites } from './model/list-places.ts'
import { nameKey } from './model/name-key.ts'

/** The places that the rows are, in tree order, and all of them together. */
export function useListed(
  index: AreaIndex,
  { area, part }: Choice,
  rows: TableRows,
  sites: readonly Site[],
  /** Kept while they are the same. */
  quantities: readonly Quantity[],
): { lines: readonly PlaceLine[]; whole: GroupLine } {
  const t = useTranslations('columns')
  const areaName = useAreaName()
  const picked = part.picked ?? null
  return useMemo(() => {
    const own = { path: area.path, picked }
    const lines = rows === 'site' ? listSites(sites, own) : listAreas(index, own, rows, quantities, areaName)
    const whole: GroupLine = {
      kind: 'whole',
      id: 'whole',
      name: t('total'),
      members: lines,
      area: rows === 'site' ? null : area,
    }
    return { lines, whole }
  }, [index, area, picked, rows, sites, quantities, areaName, t])
}

interface Order {
  sorts: readonly TableSort[]
  group: TableGroup | null
  fold: TableFold | null
}

/** The rows as they stand: sorted, and under their groups. */
export function useArranged(
  catalog: CatalogReply,
  index: AreaIndex,
  lines: readonly PlaceLine[],
  /** Behind the name; kept while they are the same. */
  columns: readonly Column<Line>[],
  shown: Read | undefined,
  { sorts, group, fold }: Order,
): readonly Line[] {
  const locale = useLocale()
  const areaName = useAreaName()
  const states = useStateWords()
  return useMemo(() => {
    const by = sorts.flatMap(({ column, descending }) => {
      const keyOf = column === 'name' ? nameKey : columns.find(({ id }) => id === column)?.sortKey
      return keyOf ? [{ keyOf, descending }] : []
    })
    const naming: Naming = {
      areaOf: (code) => areaOf(index, code),
      areaName,
      levelName: (level) => catalog.levels[level][locale],
      kindName: (kind) => catalog.kinds.find(({ id }) => id === kind)?.name[locale] ?? kind,
      stateName: (state) => states[state],
      stateOf: (line) => shown?.reading?.totalOf(line).state ?? 'not-expected',
    }
    return atOnce(arrange(lines, by, group && ((sorted) => groupLines(sorted, group, naming)), fold))
  }, [catalog, index, lines, columns, shown, sorts, group, fold, locale, areaName, states])
}
