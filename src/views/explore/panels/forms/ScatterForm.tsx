import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { ScatterDot } from '#src/charts/places/place-props.ts'
import { ScatterChart } from '#src/charts/places/ScatterChart.tsx'
import type { Area } from '#src/contract/areas.ts'
import type { Measure } from '#src/contract/catalog.ts'
import { type Quantity, type Span, total } from '#src/domain/cube.ts'
import { isInside } from '#src/domain/places.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { askedFormat } from '#src/situation/compare/asked-format.ts'
import { reporterFigures } from '#src/situation/compare/span-numbers.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { cubesVersion } from './cubes-version.ts'
import type { FormProps } from './form-props.ts'
import { useNames } from './use-names.ts'
import { usePlaceProps } from './use-place-props.ts'

/** Two measures by place: the sites and areas that report both, or the areas inside where the two are reported by others. */
export function ScatterForm(props: FormProps & { versus: Measure }) {
  const { catalog, index, measure, versus, panel, choice, sets, sites } = props
  const locale = useLocale()
  const t = useTranslations('panels')
  const set = useSetExploreSearch()
  const nameOf = useNames(index, sites)
  const common = usePlaceProps({ ...props, panel: { ...panel, per: null } })
  const { area, part, span } = choice
  const { key } = panel
  const version = cubesVersion(sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const dots = useMemo(() => {
    const y = quantityOf(catalog, measure, sets, key)
    const x = quantityOf(catalog, versus, sets)
    return x && y ? dotsOf(x, y, { area, picked: part.picked ?? null, span, index, nameOf }) : []
  }, [catalog, measure, versus, key, area, part, span, index, nameOf, version])
  const xFormat = useMemo(
    () => askedFormat({ measure: versus, key: null, per: null, mean: false }, locale),
    [versus, locale],
  )
  return (
    <ScatterChart
      {...common}
      title={t('versusTitle', {
        y: (measure.short ?? measure.name)[locale],
        x: (versus.short ?? versus.name)[locale],
      })}
      dots={dots}
      xName={(versus.short ?? versus.name)[locale]}
      yName={(measure.short ?? measure.name)[locale]}
      xFormat={xFormat}
      onChoose={(place) => set({ place })}
    />
  )
}

interface Where {
  area: Area
  picked: Picked | null
  span: Span
  index: AreaIndex
  nameOf: (id: string) => string
}

function dotsOf(x: Quantity, y: Quantity, { area, picked, span, index, nameOf }: Where): ScatterDot[] {
  const across = new Map(
    reporterFigures(x, rowsOf(x.places, { path: area.path, picked }), span).map((one) => [one.id, one]),
  )
  const both = reporterFigures(y, rowsOf(y.places, { path: area.path, picked }), span).flatMap((up) => {
    const side = across.get(up.id)
    return side ? [{ id: up.id, name: nameOf(up.id), x: side, y: up }] : []
  })
  // A handful that happen to report both would not stand for the area.
  if (both.length * 2 >= across.size && both.length > 0) return both
  return index.areas
    .filter((one) => one.level === 'committee' && isInside(one.path, area.path))
    .map((one) => ({
      id: one.code,
      name: nameOf(one.code),
      x: total(x, rowsOf(x.places, { path: one.path, picked }), span),
      y: total(y, rowsOf(y.places, { path: one.path, picked }), span),
    }))
    .filter((dot) => dot.x.state !== 'not-expected' && dot.y.state !== 'not-expected')
}
