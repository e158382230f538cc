import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Line } from '#src/charts/chart-props.ts'
import { LinesChart } from '#src/charts/lines/LinesChart.tsx'
import type { Area } from '#src/contract/areas.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { partsOfArea, seriesOfParts } from '#src/situation/compare/asked.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { partBeside } from '#src/situation/selection/part.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { cubesVersion } from './cubes-version.ts'
import type { FormProps } from './form-props.ts'
import { keyColour } from './key-colours.ts'
import { useChartProps } from './use-chart-props.ts'

const nothing = { from: 0, reported: [], expected: [] }

/** Lines over days: two areas side by side, or the keys of one, as reported, divided or averaged. */
export function LinesForm(props: FormProps) {
  const { catalog, index, measure, panel, choice, sets, now, form } = props
  const locale = useLocale()
  const t = useTranslations('panels')
  const areaName = useAreaName()
  const { area, part, versus } = choice
  const { key, per, mean } = panel
  const today = toDayNumber(choice.calendar.today)
  const version = `${cubesVersion(sets)} ${now ? cubesVersion(now) : ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const made = useMemo(() => {
    const numbers = (of: Area, only: string | null, from: CubeSets) => {
      const { picked = null } = of === area ? part : partBeside(of, part.picked)
      const parts = partsOfArea(catalog, { measure, key: only, per, mean }, from, of, {
        index,
        today,
        picked,
      })
      return parts && seriesOfParts(parts)
    }
    const own = numbers(area, key, sets)
    const line = (id: string, label: string, color: string, series = own?.series): Line[] =>
      series ? [{ key: id, label, color, series }] : []
    const breakdown = breakdownOf(catalog, measure)
    const keys = key === null && versus === null ? (breakdown?.keys ?? []) : []
    const split = keys.flatMap(({ id, name }, at) =>
      line(id, name[locale], keyColour(at, keys.length), numbers(area, id, sets)?.series),
    )
    const name = versus ? shortName(areaName(area)) : (measure.short ?? measure.name)[locale]
    // Where one key stands for the total, its line is the total's.
    const stands = split.length > 0 && breakdown?.total !== 'sum'
    const lines = [
      ...(stands ? [] : line('=own', name, split.length > 0 ? 'var(--ink)' : 'var(--c-1)')),
      ...split,
      ...(versus
        ? line('=versus', shortName(areaName(versus)), 'var(--c-2)', numbers(versus, key, sets)?.series)
        : []),
    ]
    return { lines, counts: own?.counts ?? nothing, beside: now && (numbers(area, key, now)?.series ?? null) }
  }, [catalog, index, measure, key, per, mean, area, part, versus, today, locale, areaName, version])
  const common = useChartProps(props, made)
  if (made.lines.length === 0) return <p>{t('undivided')}</p>
  return (
    <LinesChart
      {...common}
      lines={form === 'area' ? made.lines.slice(0, versus ? 2 : 1) : made.lines}
      filled={form === 'area'}
      share={measure.kind === 'ratio' || per === 'share'}
    />
  )
}
