import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatCompact, formatNumber, formatPercent, MISSING } from '#src/domain/format.ts'
import { chartData } from '#src/situation/measures/chart-data.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { sharesOf } from '#src/views/wall/model/figures/shares.ts'
import { ceilingOn } from '#src/views/wall/model/lead/ceiling-on.ts'
import { leadNumber } from '#src/views/wall/model/lead/lead-number.ts'
import { movesOf, noteOf } from '#src/views/wall/model/lead/lead-words.ts'
import type { Comparisons } from '#src/views/wall/model/lead/use-comparisons.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { figureText, inTurn, joined, type TextWords } from './text-words.ts'

/** A number that leads a panel. */
export interface Leading {
  measure: Measure
  key: string | null
}

/** The number that leads a panel; null where none does. */
export function leadingOf(catalog: Catalog, panel: WallPanel): Leading | null {
  if (panel.kind !== 'number' && panel.kind !== 'shares') return null
  const measure = measureOf(catalog, panel.measure)
  return measure && { measure, key: panel.kind === 'number' ? (panel.key ?? null) : null }
}

export function leadId({ measure, key }: Leading): string {
  return `${measure.id} ${key ?? ''}`
}

/** A leading number as its panel says it: of which day, how it has moved, and how well it is known. */
export function leadLines(
  leading: Leading,
  s: Situation,
  words: TextWords,
  moved: ReadonlyMap<string, Comparisons>,
): string[] {
  const { measure, key } = leading
  const { locale, t } = words
  const lead = leadNumber(measure, key, s)
  if (!lead) return []
  const format = figureFormat(measure, locale)
  const part = breakdownOf(s.catalog, measure)?.keys.find(({ id }) => id === key)
  const name = [measure.name[locale], part?.name[locale]].filter(Boolean).join(' ')
  const compared = moved.get(leadId(leading))
  const moves = compared ? movesOf(compared, lead.moment, format, t) : []
  const [share, ceiling] = ceilingText(leading, s, words)
  const figure = [name, figureText(measure, lead.shown, locale), share].filter(Boolean).join(' ')
  const standing = measure.kind === 'ratio' ? sharesOf(measure, s).standing?.[locale] : undefined
  return [
    inTurn([
      figure,
      noteOf(lead, format, t) ?? (key === null ? standing : undefined),
      ceiling,
      joined(
        moves.map(({ against, move }) => `${against} ${move}`),
        locale,
      ),
      words.behind(lead.shown),
    ]),
  ]
}

/** The share that a level is, and of how much. */
function ceilingText({ measure, key }: Leading, s: Situation, { locale }: TextWords): (string | undefined)[] {
  const data = chartData(s.catalog, measure, s.sets, s.area, key)
  const ceiling = data && ceilingOn(data, toDayNumber(s.today))
  if (!ceiling) return []
  const { value, share, name } = ceiling
  const of = value === null ? MISSING : figureFormat(measure, locale).full(value)
  return [share === null ? undefined : formatPercent(share, locale), `${name[locale]} ${of}`]
}

/** Each key of a ratio with its numerator, and what all are shares of. */
export function shareLines(id: string, s: Situation, { locale, t }: TextWords): string[] {
  const measure = measureOf(s.catalog, id)
  const lead = measure && leadNumber(measure, null, s)
  if (measure?.kind !== 'ratio' || !lead) return []
  const { cell } = figureFormat(measure, locale)
  const parts = sharesOf(measure, s).keys.map(({ name, answer: { value, state, numerator } }) =>
    [name[locale], cell(value, state), numerator !== undefined && formatCompact(numerator, locale)]
      .filter(Boolean)
      .join(' '),
  )
  const of = measureOf(s.catalog, measure.denominator)
  const { denominator } = lead.shown
  if (of && denominator !== undefined) {
    const value = formatNumber(denominator, locale)
    parts.push(t('denominator', { measure: of.name[locale], value, unit: unitWord(of.unit, locale, value) }))
  }
  return parts.length === 0 ? [] : [t('lineOf', { name: measure.name[locale], parts: joined(parts, locale) })]
}
