import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Total } from '#src/domain/cube.ts'
import { formatDay, formatNumber, formatRange } from '#src/domain/format.ts'
import type { About } from '#src/pictures/sheet/lay-sheet.ts'
import { type AreaIndex, lineageOf } from '#src/situation/areas/area-index.ts'
import { useStandingReading } from '#src/situation/moment/as-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useSelection } from '#src/state/use-selection.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useComparedWords } from '#src/views/explore/numbers/use-compared-words.ts'
import { useChips } from '#src/views/explore/selection/use-chips.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'

export interface Ground {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sites: readonly Site[]
}

/** What a picture is of. */
export interface Subject {
  title: string
  measures: readonly Measure[]
  /** Of the last day; null where the picture has not one number, and its parts say it themselves. Asked when a picture is wanted. */
  total: () => Total | null
  /** A map stands on foreign ground. */
  isMap?: boolean
}

const minuteMs = 60_000

/** All that a picture must say beside the panel to stand alone. */
export function useAbout({ catalog, index, choice, sites }: Ground, subject: Subject): About {
  const t = useTranslations('take')
  const s = useTranslations('shell')
  const locale = useLocale()
  const areaName = useAreaName()
  const momentWords = useMomentWords(catalog.timeZone)
  const compared = useComparedWords(choice)
  const chips = useChips(catalog, index, sites, useSelection())
  const at = useStandingReading((ms) => Math.floor(ms / minuteMs) * minuteMs)
  const { area, days, asOf } = choice
  const { title, measures, isMap } = subject
  const total = subject.total()
  const where = lineageOf(index, area.code).map(areaName).join(' › ')
  const filters = chips.map(({ label, value }) => `${label} ${value}`).join(locale === 'zh' ? '；' : '; ')
  const sources = new Set(measures.map(({ source, owner }) => `${source[locale]} (${owner[locale]})`))
  return {
    title: `${title} · ${areaName(area)}`,
    lines: [
      `${where} · ${formatRange(days.from, days.to, locale, { year: true })}`,
      [
        asOf === null
          ? t('upTo', { moment: momentWords(new Date(at).toISOString()) })
          : t('asOf', { moment: momentWords(asOf) }),
        ...(compared ? [compared] : []),
      ].join(' · '),
    ],
    marks: [
      ...(catalog.classification ? [catalog.classification[locale]] : []),
      ...(catalog.demonstration ? [s('demonstration')] : []),
    ],
    notes: [
      filters === '' ? t('unfiltered') : t('filters', { words: filters }),
      ...(total && total.expected > 0
        ? [
            t('complete', {
              day: formatDay(days.to, locale, 'short'),
              reported: formatNumber(total.reported, locale),
              expected: formatNumber(total.expected, locale),
            }),
          ]
        : []),
      ...(measures.length === 1 ? [t('definition', { text: measures[0]!.definition[locale] })] : []),
      t('sources', { text: [...sources].join(locale === 'zh' ? '；' : '; ') }),
      ...(isMap && catalog.attributions.length > 0
        ? [t('mapSources', { text: catalog.attributions.map((one) => one[locale]).join(' · ') })]
        : []),
    ],
    moreRows: (count) => t('moreRows', { count }),
  }
}
