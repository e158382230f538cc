import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { type Quantity, total } from '#src/domain/cube.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { panelTitle } from '#src/views/explore/panels/model/panel-title.ts'
import type { Subject } from './use-about.ts'

/** What map and table are of: the chosen measure, and how complete it is on the last day. */
export function useShownSubject(catalog: Catalog, choice: Choice, quantity: Quantity | null): Subject {
  const locale = useLocale()
  const t = useTranslations('filters')
  const { measure, per, part, span } = choice
  return {
    title: [panelTitle(catalog, measure, choice, locale), per && t(`perOf.${per}`)]
      .filter(Boolean)
      .join(' · '),
    measures: [measure],
    total: () => quantity && total(quantity, rowsOf(quantity.places, part), { from: span.to, to: span.to }),
  }
}
