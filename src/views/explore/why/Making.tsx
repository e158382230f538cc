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
import type { DividedNumber } from './use-divided.ts'
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
  /** As the screen tells it, divided; null: it is told whole. */
  divided: DividedNumber | null
}

/** The number, what it counts, and how it comes about, in words and figures. */
export function Making({ catalog, measure, of, made, name, asOf, selected, divided }: MakingProps) {
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
      {divided && <Division {...{ catalog, measure, divided }} />}
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

interface DivisionProps extends Pick<MakingProps, 'catalog' | 'measure'> {
  divided: DividedNumber
}

/** The divided number, and what it is divided by: the number above it is what the places reported. */
function Division({ catalog, measure, divided }: DivisionProps) {
  const t = useTranslations('why')
  const filters = useTranslations('filters')
  const locale = useLocale()
  const { per, value, state, numerator, denominator } = divided
  const format = figureFormat(measure, locale, per)
  const population = measureOf(catalog, catalog.population ?? null)
  const below = {
    residents: population?.name[locale] ?? '',
    site: t('perSite'),
    share: t('perShare'),
  }[per]
  return (
    <p className={css.divided}>
      {t('divided', {
        figure: format.cell(value, state),
        per: filters(`perOf.${per}`),
        numerator: numerator === undefined ? '–' : formatNumber(numerator, locale, measure.decimals),
        denominator: denominator === undefined ? '–' : formatNumber(denominator, locale),
        below,
        times: per === 'residents' ? 'tenThousand' : 'one',
      })}
    </p>
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
