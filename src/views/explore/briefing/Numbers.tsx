import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { formatCompact, formatDay } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { type Headline, headlineOf } from '#src/situation/measures/headlines.ts'
import { measureOf, partsOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useComparedWords } from '#src/views/explore/numbers/use-compared-words.ts'
import { useUnfollowed } from '#src/views/explore/selection/use-unfollowed.tsx'
import css from './briefing.module.css'

interface NumbersProps {
  catalog: CatalogReply
  choice: Choice
  sets: CubeSets
  faults: ReadonlyMap<string, Error>
}

/** The headline numbers of the area on the window's last day. */
export function Numbers({ catalog, choice, sets, faults }: NumbersProps) {
  const t = useTranslations('briefing')
  const locale = useLocale()
  const measures = catalog.headlines.flatMap((id) => measureOf(catalog, id) ?? [])
  const headlineFor = (measure: Measure) => {
    const quantity = quantityOf(catalog, measure, sets)
    return quantity && headlineOf(measure, quantity, choice.part, choice.span, choice.compare)
  }
  return (
    <section aria-label={t('numbers')}>
      <h2>
        {t('numbers')}{' '}
        <small className={css.beside}>{t('onDay', { day: formatDay(choice.days.to, locale) })}</small>
      </h2>
      <ul className={css.numbers}>
        {measures.map((measure) => (
          <Tile
            key={measure.id}
            catalog={catalog}
            measure={measure}
            headline={headlineFor(measure)}
            failed={partsOf(catalog, measure).some(({ id }) => faults.has(id))}
            choice={choice}
          />
        ))}
      </ul>
    </section>
  )
}

interface TileProps {
  catalog: CatalogReply
  measure: Measure
  /** Null: on its way, or `failed`. */
  headline: Headline | null
  failed: boolean
  choice: Choice
}

function Tile({ catalog, measure, headline, failed, choice }: TileProps) {
  const k = useTranslations('kpi')
  const locale = useLocale()
  const unfollowed = useUnfollowed(catalog, measure)
  return (
    <li data-current={measure.id === choice.measure.id || undefined}>
      <h3>{(measure.short ?? measure.name)[locale]}</h3>
      {headline ? <Told headline={headline} choice={choice} /> : <p>{failed ? k('failed') : '…'}</p>}
      {unfollowed && <p>{unfollowed}</p>}
    </li>
  )
}

function Told({ headline, choice }: { headline: Headline; choice: Choice }) {
  const t = useTranslations('briefing')
  const k = useTranslations('kpi')
  const locale = useLocale()
  const words = useStateWords()
  const { measure, total, window } = headline
  const format = figureFormat(measure, locale)
  const days = choice.span.to - choice.span.from + 1
  const isSum = window !== null && days > 1
  const against = useComparedWords(choice, { whole: isSum })
  const change = isSum ? window.change : headline.change
  const text = format.cell(total.value, total.state)
  const isShare = total.numerator !== undefined && total.denominator !== undefined
  return (
    <>
      <p className={css.lead}>
        <Figure text={text} state={total.state} stateText={words[total.state]} />
        {!format.isShare && total.value !== null && (
          <small className={css.unit}>{unitWord(measure.unit, locale, text)}</small>
        )}
      </p>
      <p>
        {isShare
          ? k('share', {
              numerator: formatCompact(total.numerator!, locale),
              denominator: formatCompact(total.denominator!, locale),
            })
          : isSum
            ? t('total', { figure: format.cell(window.total.value, window.total.state) })
            : null}
      </p>
      <p>
        {change &&
          (change.difference === null ? k('noComparison') : `${format.change(change.difference)} ${against}`)}
      </p>
      <p>
        {total.expected > 0
          ? k('reported', { reported: total.reported, expected: total.expected })
          : k('nobodyExpected')}
      </p>
    </>
  )
}
