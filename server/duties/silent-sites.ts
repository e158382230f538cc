import type { Catalog } from '#src/contract/catalog.ts'
import type { SilentSite } from '#src/contract/figures/completeness.ts'
import { toDay } from '#src/domain/days.ts'
import { isQuiet, watchedMeasures } from '#src/domain/duties/silence.ts'
import { momentText } from './describe-form.ts'
import type { FormReckoning } from './reckon-forms.ts'

/** The posts that owed their first measure on the day and on the day before and brought it on neither, the longest silent first. */
export function silentSites(catalog: Catalog, forms: readonly FormReckoning[]): SilentSite[] {
  const found = watchedMeasures(catalog).flatMap(({ kind, measure }) => {
    const form = forms.find(
      ({ book: { form } }) =>
        typeof form.by === 'object' && form.by.site === kind && form.measures.includes(measure),
    )
    const reckoned = form?.measures.find((one) => one.measure === measure)
    if (!form || !reckoned) return []
    return form.owing.flatMap(({ reporter, at }) => {
      const state = reckoned.states[at]
      if ((state !== 'due' && state !== 'overdue') || !isQuiet(reckoned.trail(at))) return []
      return [{ reporter, kind, ...reckoned.behind(at) }]
    })
  })
  const since = ({ lastReportAt }: (typeof found)[number]) => lastReportAt ?? Number.NEGATIVE_INFINITY
  return found
    .sort((a, b) => (since(a) === since(b) ? 0 : since(a) - since(b)))
    .map(({ reporter, kind, lastDay, lastReportAt }) => ({
      site: reporter.id,
      kind,
      name: reporter.name,
      area: reporter.area,
      lastDay: lastDay === null ? null : toDay(lastDay),
      lastReportAt: momentText(lastReportAt),
    }))
}
