import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import type { TableFold } from '#src/contract/desk/table.ts'
import type { Site } from '#src/contract/sites.ts'
import { holdsPlace } from '#src/domain/selection/counts.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { columnOf } from '#src/domain/table/column-of.ts'
import type { Line } from '#src/domain/table/line.ts'
import { countSitesIn } from '#src/domain/table/sites-in.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import type { Column } from '#src/ui/table/data-table-props.ts'
import { headRem } from './columns/head-rem.ts'
import { measureColumn, type Read } from './columns/measure-column.tsx'
import { attributeColumnOf, type PlaceWords, placeColumn } from './columns/place-column.tsx'
import { nameKey } from './model/name-key.ts'
import { NameCell } from './NameCell.tsx'

interface Given {
  catalog: CatalogReply
  index: AreaIndex
  sites: readonly Site[]
  picked: Picked | null
  /** The shown measure first. */
  reads: readonly Read[]
  /** In order, the pinned ones first; kept while nothing changes. */
  shown: readonly string[]
  pinned: readonly string[]
}

/** The columns behind the name, as the grid draws and sorts them. */
export function useColumns({ catalog, index, sites, picked, reads, shown, pinned }: Given): Column<Line>[] {
  const t = useTranslations('columns')
  const filters = useTranslations('filters')
  const k = useTranslations('kpi')
  const locale = useLocale()
  const areaName = useAreaName()
  const states = useStateWords()
  const ofPlaces = useMemo(() => {
    const held = sites.filter(({ id }) => !picked || holdsPlace(picked, id))
    const words: PlaceWords = {
      catalog,
      areaOf: (code) => areaOf(index, code),
      locale,
      areaName,
      word: t,
      yes: t('yes'),
      no: t('no'),
      sitesIn: countSitesIn(held),
    }
    return new Map(
      shown.flatMap((id) => {
        const what = columnOf(catalog, id)
        if (what?.of === 'place') return [[id, placeColumn(what.word, words)] as const]
        return what?.of === 'attribute' ? [[id, attributeColumnOf(what, words)] as const] : []
      }),
    )
  }, [catalog, index, sites, picked, locale, areaName, t, shown])
  return useMemo(() => {
    const words = {
      locale,
      timeZone: catalog.timeZone,
      states,
      aspect: t,
      per: (per: Per) => filters(`perOf.${per}`),
      failed: k('failed'),
      incomplete: (reported: number, expected: number) => t('incomplete', { reported, expected }),
    }
    return shown.flatMap((id) => {
      const what = columnOf(catalog, id)
      const own = what?.of === 'measure' ? what.measure : null
      const read = own ? reads.find((one) => !one.isShown && one.measure.id === own.id) : reads[0]
      const column =
        what?.of === 'measure' ? read && measureColumn(id, what.aspect, read, words) : ofPlaces.get(id)
      if (!column) return []
      return [
        { ...column, rem: Math.max(column.rem ?? 0, headRem(column.name)), pinned: pinned.includes(id) },
      ]
    })
  }, [catalog, shown, pinned, reads, ofPlaces, states, locale, t, k, filters])
}

/** The column that names the rows; it always stays in sight. */
export function useNameColumn(
  isShut: (fold: TableFold | null, id: string) => boolean,
  fold: TableFold | null,
  open: (id: string) => void,
): Column<Line> {
  const t = useTranslations('columns')
  const table = useTranslations('table')
  return {
    id: 'name',
    name: table('place'),
    rem: 11,
    pinned: true,
    sortKey: nameKey,
    cell: (line) => {
      const place = line.kind === 'place' ? line.id : line.area?.code
      return (
        <NameCell
          line={line}
          shut={isShut(fold, line.id)}
          count={(count) => t('count', { count })}
          card={
            place === undefined ? null : { label: t('card', { name: line.name }), open: () => open(place) }
          }
        />
      )
    },
  }
}
