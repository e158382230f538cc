import { useLocale } from 'use-intl'
import type { Multiples } from '#src/contract/desk/panels.ts'
import { formatRange } from '#src/domain/format.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Part } from './parts-inside.ts'

/** What a picture is of: its area, or the days of its week. */
export function usePartName(by: Multiples['by']): (part: Part) => string {
  const locale = useLocale()
  const areaName = useAreaName()
  return ({ area, span }) =>
    by === 'week' ? formatRange(span.from, span.to, locale) : shortName(areaName(area))
}
