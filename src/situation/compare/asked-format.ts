import { chartFormat } from '#src/charts/chart-format.ts'
import type { ChartFormat } from '#src/charts/labels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { decimalsOf } from '#src/situation/measures/figure-text.ts'
import type { Asked } from './asked.ts'

/** How the numbers of a measure are written once they are divided or averaged: those of whole things get a decimal. */
export function askedFormat({ measure, per, mean }: Asked, locale: Locale): ChartFormat {
  const share = measure.kind === 'ratio' || per === 'share'
  const decimals = decimalsOf(measure, per)
  const isWhole = !share && per === null && mean
  return chartFormat({
    locale,
    share,
    decimals: share ? Math.max(1, decimals) : decimals + (isWhole ? 1 : 0),
  })
}
