import type { SheetCell, SheetContent } from '#server/spreadsheets/content.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Figure } from '#src/domain/catalog/forms.ts'
import type { ExpectedPlace } from './expected-places.ts'
import { templateWords } from './words.ts'

/** What each column of the form means: one row a column. */
export function definitionsSheet(
  title: string,
  columns: readonly { header: string; figure: Figure }[],
  places: readonly ExpectedPlace[],
  locale: Locale,
): SheetContent {
  const words = templateWords[locale]
  const header = ['column', 'definition', 'unit', 'every', 'deadline', 'bounds', 'owner', 'source'] as const
  const rows = columns.map(({ header: name, figure: { measure } }): SheetCell[] => {
    const period = places.map(({ duties }) => duties.get(measure.id)).find(Boolean)
    const { bounds } = measure
    return [
      name,
      measure.definition[locale],
      measure.unit[locale],
      period ? words[period.every === 'day' ? 'daily' : 'weekly'] : null,
      period?.deadline ?? null,
      bounds ? `${bounds.min}–${bounds.max}` : null,
      measure.owner[locale],
      measure.source[locale],
    ]
  })
  return {
    name: words.definitions,
    widths: [24, 70, 10, 10, 10, 14, 20, 30],
    frozen: 2,
    rows: [
      [{ value: title, style: 'title' }],
      header.map((name) => ({ value: words[name], style: 'header' })),
      ...rows,
    ],
  }
}
