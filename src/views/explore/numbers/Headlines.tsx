import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Sparkline } from '#src/charts/Sparkline.tsx'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { type Quantity, type Total, total } from '#src/domain/cube.ts'
import { formatAge, formatCompact, MISSING } from '#src/domain/format.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { isOwn } from '#src/situation/areas/runs.ts'
import { choosing } from '#src/situation/measures/choosing.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { type Headline, headlineOf } from '#src/situation/measures/headlines.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, partsOf, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { useStandingAt } from '#src/situation/moment/as-of.ts'
import { type Part, rowsOf } from '#src/situation/selection/part.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { KpiRow, KpiTile } from '#src/ui/figures/KpiTile.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useUnfollowed } from '#src/views/explore/selection/use-unfollowed.tsx'
import { PanelMenu } from '#src/views/explore/take/picture/PanelMenu.tsx'
import { MeasureNote } from './MeasureNote.tsx'
import { useComparedWords } from './use-compared-words.ts'

interface HeadlinesProps {
  catalog: CatalogReply
  choice: Choice
  sets: CubeSets
  /** What is known now, where the strip shows what was known then. */
  now: CubeSets | null
  faults: ReadonlyMap<string, Error>
  index: AreaIndex
  sites: readonly Site[]
}

export function Headlines({ catalog, choice, sets, now, faults, index, sites }: HeadlinesProps) {
  const t = useTranslations('kpi')
  const measures = catalog.headlines.flatMap((id) => measureOf(catalog, id) ?? [])
  return (
    <KpiRow
      label={t('strip')}
      count={measures.length}
      tools={
        <PanelMenu
          ground={{ catalog, index, choice, sites }}
          subject={{ title: t('strip'), measures, total: () => null }}
        />
      }
    >
      {measures.map((measure) => (
        <HeadlineTile
          key={measure.id}
          measure={measure}
          catalog={catalog}
          choice={choice}
          sets={sets}
          now={now}
          failed={partsOf(measure).some((part) => faults.has(part))}
        />
      ))}
    </KpiRow>
  )
}

interface HeadlineProps extends Omit<HeadlinesProps, 'faults' | 'index' | 'sites'> {
  measure: Measure
  failed: boolean
}

function HeadlineTile({ measure, catalog, choice, sets, now, failed }: HeadlineProps) {
  const t = useTranslations('kpi')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const quantity = quantityOf(catalog, measure, sets)
  const version = versionOf(measure, sets)
  const { area, part, span, compare } = choice
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const headline = useMemo(
    () => (quantity ? headlineOf(measure, quantity, part, span, compare) : null),
    [quantity, version, measure, part, span, compare],
  )
  const besides = now && quantityOf(catalog, measure, now)
  const beside = besides && totalOn(besides, part, span.to)
  const title = (measure.short ?? measure.name)[locale]
  const current = choice.measure.id === measure.id
  const press = () => set(choosing(catalog, measure.id))
  if (!headline) {
    const figure = failed ? <Figure text={MISSING} state="missing" stateText={t('failed')} /> : '…'
    const change = failed ? t('failed') : undefined
    return <KpiTile title={title} figure={figure} change={change} current={current} onPress={press} />
  }
  return (
    <Tile
      catalog={catalog}
      headline={headline}
      title={title}
      choice={choice}
      current={current}
      press={press}
      own={quantity !== null && !part.picked && isOwn(quantity.places, area)}
      beside={beside}
    />
  )
}

function totalOn(quantity: Quantity, part: Part, day: number): Total {
  return total(quantity, rowsOf(quantity.places, part), { from: day, to: day })
}

interface TileProps {
  catalog: CatalogReply
  headline: Headline
  title: string
  choice: Choice
  /** It is what the area itself reports. */
  own: boolean
  /** The same number as known now. */
  beside: Total | null
  current: boolean
  press: () => void
}

function Tile({ catalog, headline, title, choice, own, beside, current, press }: TileProps) {
  const t = useTranslations('kpi')
  const locale = useLocale()
  const words = useStateWords()
  const at = useStandingAt()
  const { measure, total } = headline
  const format = figureFormat(measure, locale)
  const text = (format.isShare ? format.cell : format.shortCell)(total.value, total.state)
  const unfollowed = useUnfollowed(catalog, measure, true)
  const share =
    total.numerator !== undefined && total.denominator !== undefined
      ? t('share', {
          numerator: formatCompact(total.numerator, locale),
          denominator: formatCompact(total.denominator, locale),
        })
      : null
  return (
    <KpiTile
      title={title}
      note={
        <MeasureNote
          catalog={catalog}
          measure={measure}
          total={total}
          area={choice.area}
          own={own}
          day={choice.days.to}
        />
      }
      figure={<Figure text={text} state={total.state} stateText={words[total.state]} />}
      {...(share !== null
        ? { pair: share }
        : total.value !== null && { unit: unitWord(measure.unit, locale, text) })}
      change={
        beside ? (
          <BesideText headline={headline} now={beside} />
        ) : (
          <ChangeText headline={headline} choice={choice} />
        )
      }
      completeness={
        total.expected > 0 ? (
          <span title={t('reportedLong', { reported: total.reported, expected: total.expected })}>
            {t('reported', { reported: total.reported, expected: total.expected })}
          </span>
        ) : (
          t('nobodyExpected')
        )
      }
      age={
        unfollowed ??
        (total.reportedAt === null ? t('noReport') : formatAge((at - total.reportedAt) / 1000, locale))
      }
      spark={share ? undefined : <Sparkline series={headline.spark} span={choice.span} />}
      current={current}
      onPress={press}
      pressLabel={measure.name[locale]}
    />
  )
}

/** The same number as it is known now, and by how much it differs. */
function BesideText({ headline: { measure, total: then }, now }: { headline: Headline; now: Total }) {
  const t = useTranslations('kpi')
  const locale = useLocale()
  const format = figureFormat(measure, locale)
  const figure = (format.isShare ? format.cell : format.shortCell)(now.value, now.state)
  return (
    <>
      {t('nowIs', { figure })}
      {now.value !== null && then.value !== null && ` ${format.change(now.value - then.value)}`}
    </>
  )
}

function ChangeText({ headline, choice }: { headline: Headline; choice: Choice }) {
  const t = useTranslations('kpi')
  const locale = useLocale()
  const words = useComparedWords(choice)
  if (!headline.change) return null
  const { difference } = headline.change
  if (difference === null) return <>{t('noComparison')}</>
  return (
    <>
      {figureFormat(headline.measure, locale).change(difference)} {words}
    </>
  )
}
