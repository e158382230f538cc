import { useLocale, useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { Total } from '#src/domain/cube.ts'
import { formatAge, formatDay, formatNumber, formatRange } from '#src/domain/format.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { useAsOf, useStandingAt } from '#src/situation/moment/as-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'
import { NumberNote } from '#src/ui/overlay/NumberNote.tsx'
import { WhyButton } from '#src/views/explore/why/WhyButton.tsx'
import { NumberHistory } from '#src/views/moments/NumberHistory.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'

interface MeasureNoteProps {
  catalog: Catalog
  measure: Measure
  /** Of its breakdown; left out: the total. */
  breakdownKey?: string | null
  total: Total
  area: Area
  /** It is what the area itself reports, and not a total of several. */
  own: boolean
  day: Day
  /** Where the number is of several days up to that one: how its making is asked for. */
  why?: WhyQuestion
  /** Its number stands beside. */
  versus?: Area | null
}

/** What stands above and below a quotient. */
function madeOf({ numerator, denominator }: Total) {
  if (numerator === undefined || denominator === undefined) return []
  return [
    { part: 'numerator' as const, value: numerator },
    { part: 'denominator' as const, value: denominator },
  ]
}

/** "What is this number": definition, completeness, last report, source, and whether it is an estimate. */
export function MeasureNote(props: MeasureNoteProps) {
  const { catalog, measure, breakdownKey = null, total, area, own, day, versus = null } = props
  const { why = { measure: measure.id, key: breakdownKey, place: area.code, from: day, to: day } } = props
  const t = useTranslations('note')
  const k = useTranslations('kpi')
  const charts = useTranslations('charts')
  const locale = useLocale()
  const areaName = useAreaName()
  const at = useStandingAt()
  const asOf = useAsOf()
  const said = useMomentWords(catalog.timeZone)
  const part = breakdownOf(catalog, measure)?.keys.find(({ id }) => id === breakdownKey)
  const name = [measure.name[locale], part?.name[locale]].filter(Boolean).join(' · ')
  const kind = measure.kind === 'cohort' ? t('cohort', { days: measure.days }) : t(measure.kind)
  return (
    <NumberNote
      label={`${charts('whatIsThis')}: ${name}`}
      title={`${name} · ${areaName(area)} · ${why.from === day ? formatDay(day, locale) : formatRange(why.from, day, locale)}`}
      body={measure.definition[locale]}
      rows={[
        { term: t('kind'), text: kind },
        ...madeOf(total).map(({ part, value }) => ({
          term: t(part),
          text: formatNumber(value, locale),
        })),
        {
          term: t('completeness'),
          text:
            total.expected === 0
              ? k('nobodyExpected')
              : k('reportedLong', { reported: total.reported, expected: total.expected }),
        },
        {
          term: t('lastReport'),
          text: total.reportedAt === null ? k('noReport') : formatAge((at - total.reportedAt) / 1000, locale),
        },
        { term: t('source'), text: measure.source[locale] },
        { term: t('owner'), text: measure.owner[locale] },
        { term: t('estimate'), text: total.estimated > 0 ? t('isEstimate') : t('noEstimate') },
        ...(asOf === null ? [] : [{ term: t('moment'), text: t('asOf', { time: said(asOf) }) }]),
      ]}
    >
      {(close) => (
        <>
          <NumberHistory
            catalog={catalog}
            measure={measure}
            place={area.code}
            own={own}
            from={why.from}
            to={day}
          />
          <WhyButton of={why} onPress={close} />
          {versus && (
            <WhyButton of={{ ...why, place: versus.code }} place={areaName(versus)} onPress={close} />
          )}
        </>
      )}
    </NumberNote>
  )
}
