import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { RankTable } from '#src/charts/places/RankTable.tsx'
import { toDay } from '#src/domain/days.ts'
import { formatRange } from '#src/domain/format.ts'
import { spanFigures } from '#src/situation/compare/span-numbers.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { rankedAgainst, rankRows } from '#src/views/explore/panels/model/rank-rows.ts'
import { cubesVersion } from './cubes-version.ts'
import type { FormProps } from './form-props.ts'
import { useNames } from './use-names.ts'
import { usePlaceProps } from './use-place-props.ts'

/** The areas right inside the chosen one by their number, with how each has moved since the time it is compared with. */
export function RankForm(props: FormProps) {
  const { catalog, index, measure, panel, choice, sets, sites } = props
  const t = useTranslations('panels')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const nameOf = useNames(index, sites)
  const common = usePlaceProps(props)
  const { area, part, span, compare } = choice
  const { key, per } = panel
  const before = rankedAgainst(quantityOf(catalog, measure, sets, key), { span, compare })
  const beforeFrom = before?.from ?? null
  const version = cubesVersion(sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const numberOf = useMemo(
    () => spanFigures(catalog, { measure, key, per }, sets, { index, picked: part.picked ?? null }),
    [catalog, index, measure, key, per, part, version],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const rows = useMemo(
    () =>
      numberOf
        ? rankRows(numberOf, index, { area, span, before }).map((row) => ({ ...row, name: nameOf(row.id) }))
        : [],
    [numberOf, index, area, span, beforeFrom, nameOf, version],
  )
  const remark =
    before === null
      ? common.days
      : t('rankedAgainst', {
          days: common.days,
          before: formatRange(
            toDay(measure.kind === 'flow' ? before.from : before.to),
            toDay(before.to),
            locale,
          ),
        })
  return <RankTable {...common} remark={remark} rows={rows} onChoose={(place) => set({ place })} />
}
