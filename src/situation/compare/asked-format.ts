import { chartFormat, type FormatChoice } from '#src/charts/chart-format.ts'
import type { ChartFormat } from '#src/charts/labels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Asked } from './asked.ts'

/** How the numbers of a measure are written once they are divided or averaged: those of whole things get a decimal. */
export function askedFormat({ measure, per, mean }: Asked, locale: Locale): ChartFormat {
  const share = measure.kind === 'ratio' || per === 'share'
  const choice: FormatChoice = {
    locale,
    share,
    decimals: share ? Math.max(1, measure.decimals) : measure.decimals + decimalsFor(per, mean),
  }
  return chartFormat(choice)
}

function decimalsFor(per: Asked['per'], mean: boolean): number {
  if (per === 'residents') return 2
  return per === 'site' || mean ? 1 : 0
}
