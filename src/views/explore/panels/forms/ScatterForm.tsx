import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ScatterChart } from '#src/charts/places/ScatterChart.tsx'
import type { Measure } from '#src/contract/catalog.ts'
import { askedFormat } from '#src/situation/compare/asked-format.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { scatterDots } from '#src/views/explore/panels/model/scatter-dots.ts'
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
    if (!x || !y) return []
    const { dots } = scatterDots(x, y, { area, picked: part.picked ?? null, span, index })
    return dots.map((dot) => ({ ...dot, name: nameOf(dot.id) }))
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
