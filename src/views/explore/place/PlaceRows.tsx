import type { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import type { PlaceReply, PlaceValue } from '#src/contract/figures/places.ts'
import type { Day, Locale } from '#src/contract/primitives.ts'
import { formatDay, formatNumber } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { StateSwatch } from '#src/ui/figures/StateSwatch.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { PlaceCardProps } from '#src/ui/overlay/PlaceCard.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { WhyButton } from '#src/views/explore/why/WhyButton.tsx'
import { NumberHistory } from '#src/views/moments/NumberHistory.tsx'
import css from './place.module.css'

type Words = ReturnType<typeof useTranslations<'card'>>

/** A line for each total of a place's measures: the figure in its state, and how it is known. */
export function placeRows(
  reply: PlaceReply,
  catalog: Catalog,
  /** The last day on screen. */
  day: Day,
  locale: Locale,
  words: Record<CellState, string>,
  t: Words,
): PlaceCardProps['rows'] {
  const place = reply.place.type === 'area' ? reply.place.code : reply.place.id
  return reply.values
    .filter((value) => value.breakdown === null)
    .flatMap((value) => {
      const measure = measureOf(catalog, value.measure)
      if (!measure) return []
      const format = figureFormat(measure, locale)
      const write = value.provenance === null ? format.cell : format.ownCell
      return [
        {
          id: value.measure,
          name: <span title={measure.definition[locale]}>{(measure.short ?? measure.name)[locale]}</span>,
          figure: (
            <Figure
              text={write(value.value, value.state)}
              state={value.state}
              stateText={words[value.state]}
            />
          ),
          note: noteOf(value, measure.unit[locale], locale, words, t),
          tool: (
            <>
              <WhyButton
                name={(measure.short ?? measure.name)[locale]}
                of={{
                  measure: measure.id,
                  key: null,
                  place,
                  from: value.day ?? day,
                  to: value.day ?? day,
                  whole: true,
                }}
              />
              <PopoverButton
                label={t('history', { measure: measure.name[locale] })}
                button={<Icon name="clock" size={0.8125} />}
                placement="bottom end"
              >
                <div className={css.history}>
                  <NumberHistory
                    catalog={catalog}
                    measure={measure}
                    place={place}
                    own={value.provenance !== null}
                    from={value.day ?? day}
                    to={value.day ?? day}
                  />
                </div>
              </PopoverButton>
            </>
          ),
        },
      ]
    })
}

function noteOf(value: PlaceValue, unit: string, locale: Locale, words: Record<CellState, string>, t: Words) {
  const corrected = value.provenance?.corrections
    ? t('corrected', { count: value.provenance.corrections })
    : null
  const day = value.day === null ? null : formatDay(value.day, locale, 'short')
  const parts =
    value.numerator !== null && value.denominator !== null
      ? [`${formatNumber(value.numerator, locale)}/${formatNumber(value.denominator, locale)}`, day]
      : value.state === 'value'
        ? [unit, day]
        : [words[value.state], value.state === 'stale' ? day : null]
  const text = [...parts, corrected].filter(Boolean).join(' · ')
  const source = value.provenance
    ? [value.provenance.source, value.provenance.qualifier, value.provenance.reason]
        .filter(Boolean)
        .join(' · ')
    : undefined
  return (
    <span title={source}>
      {value.state !== 'value' && value.state !== 'zero' && <StateSwatch state={value.state} />}
      {text}
    </span>
  )
}
