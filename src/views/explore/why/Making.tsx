import { useLocale, useTranslations } from 'use-intl'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import type { Total } from '#src/domain/cube.ts'
import { addDays } from '#src/domain/days.ts'
import { formatDay, formatNumber, formatRange } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import type { MadeRow } from '#src/situation/measures/made-of.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './why.module.css'

interface MakingProps {
  catalog: Catalog
  measure: Measure
  of: WhyQuestion
  made: { whole: Total; rows: readonly MadeRow[] }
  /** Of the area. */
  name: string
  asOf: string | null
  /** Only what is selected counts. */
  selected: boolean
}

/** The number, what it counts, and how it comes about, in words and figures. */
export function Making({ catalog, measure, of, made, name, asOf, selected }: MakingProps) {
  const t = useTranslations('why')
  const locale = useLocale()
  const words = useStateWords()
  const said = useMomentWords(catalog.timeZone)
  const { whole, rows } = made
  const places = rows.filter(({ residual }) => !residual)
  const key = breakdownOf(catalog, measure)?.keys.find(({ id }) => id === of.key)
  const format = figureFormat(measure, locale)
  const text = format.cell(whole.value, whole.state)
  const own = places.length === 1 && places[0]!.id === of.place
  const counts = (['carried', 'estimated', 'suppressed', 'stale'] as const).filter((one) => whole[one] > 0)
  return (
    <section className={css.making} aria-label={t('why')}>
      <p className={css.figure}>
        <Figure text={text} state={whole.state} stateText={words[whole.state]} />
        {whole.value !== null && !format.isShare && <small>{unitWord(measure.unit, locale, text)}</small>}
      </p>
      <p>{measure.definition[locale]}</p>
      <p>
        {own ? (
          t('own', { place: name })
        ) : (
          <How {...{ catalog, measure, of, whole }} places={places.length} />
        )}
      </p>
      <ul>
        {selected && <li>{t('selected')}</li>}
        {key && <li>{t('only', { key: key.name[locale] })}</li>}
        <li>
          {whole.expected === 0
            ? t('nobody')
            : t('reported', { reported: whole.reported, expected: whole.expected })}
        </li>
        {counts.map((one) => (
          <li key={one}>{t(one, { count: whole[one] })}</li>
        ))}
        {asOf !== null && <li>{t('asOf', { time: said(asOf) })}</li>}
      </ul>
    </section>
  )
}

interface HowProps extends Pick<MakingProps, 'catalog' | 'measure' | 'of'> {
  whole: Total
  places: number
}

function How({ catalog, measure, of, whole, places }: HowProps) {
  const t = useTranslations('why')
  const locale = useLocale()
  const nameOf = (id: string) => measureOf(catalog, id)?.name[locale] ?? id
  const range = (from: string, to: string) => formatRange(from, to, locale, { year: true })
  switch (measure.kind) {
    case 'flow': {
      const days = (Date.parse(of.to) - Date.parse(of.from)) / 86_400_000 + 1
      return t('flow', { range: range(of.from, of.to), days, places })
    }
    case 'stock':
      return t('stock', { day: formatDay(of.to, locale), places, stale: measure.staleAfterDays })
    case 'ratio':
      return t('ratio', {
        numerator: formatNumber(whole.numerator ?? 0, locale),
        denominator: formatNumber(whole.denominator ?? 0, locale),
        above: nameOf(measure.numerator),
        below: nameOf(measure.denominator),
        places,
      })
    case 'cohort':
      return t('cohort', {
        range: range(addDays(of.to, 1 - measure.days), of.to),
        days: measure.days,
        flow: nameOf(measure.flow),
        released: measure.released === undefined ? 'no' : 'yes',
        places,
      })
  }
}
