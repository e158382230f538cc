import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { formatDuration } from '#src/domain/format.ts'
import { completenessQuery, wholeCompletenessQuery } from '#src/queries/figures/completeness.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { amongPicked } from '#src/situation/duties/among-picked.ts'
import { inNeed, missingCount } from '#src/situation/duties/by-need.ts'
import { useHasWords } from '#src/situation/duties/use-missing-figures.ts'
import { choosing } from '#src/situation/measures/choosing.ts'
import { useStandingReading } from '#src/situation/moment/as-of.ts'
import { toldAt } from '#src/situation/sites/told-at.ts'
import { usePlaceName } from '#src/situation/words/use-place-name.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import css from './rail.module.css'

const ReadAloud = lazy(() =>
  import('#src/views/ReadAloud.tsx').then((module) => ({ default: module.ReadAloud })),
)

const shownForms = 3
const namedPlaces = 2
const minuteMs = 60_000

interface NotReportedProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
}

/** Who has not reported for the window's last day: posts that are silent, the forms with the most still missing, and who they are. */
export function NotReported({ catalog, index, choice }: NotReportedProps) {
  const t = useTranslations('live')
  const d = useTranslations('duties')
  const k = useTranslations('kpi')
  const hasWords = useHasWords()
  const locale = useLocale()
  const set = useSetExploreSearch()
  const placeName = usePlaceName(index)
  const { area, days, asOf } = choice
  const picked = choice.part.picked ?? null
  const { data: told } = useQuery(
    (picked ? wholeCompletenessQuery : completenessQuery)(area.code, days.to, asOf),
  )
  const data = useMemo(() => told && (picked ? amongPicked(told, picked) : told), [told, picked])
  const now = useStandingReading((ms) => Math.floor(ms / minuteMs) * minuteMs)
  if (!data) return null
  const joined = (names: readonly string[]) => names.slice(0, namedPlaces).join(locale === 'zh' ? '、' : ', ')
  const late = inNeed(data.forms)
  const at = toldAt(days.to, now, catalog.timeZone)
  const silent = data.silent.map(({ name, lastReportAt }) =>
    lastReportAt === null
      ? name
      : `${name} ${formatDuration((at - Date.parse(lastReportAt)) / 1000, locale)}`,
  )
  return (
    <section className={css.notReported} aria-label={t('notReported')}>
      <div className={css.railHead}>
        <span>{t('notReported')}</span>
        {hasWords && (
          <PopoverButton
            label={d('readAloud')}
            button={<span className={css.readAloud}>{d('readAloud')}</span>}
            placement="right bottom"
          >
            <Suspense fallback={null}>
              <ReadAloud catalog={catalog} index={index} area={area} day={days.to} />
            </Suspense>
          </PopoverButton>
        )}
      </div>
      {hasWords && silent.length > 0 && (
        <button type="button" onClick={() => set({ place: data.silent[0]!.site })}>
          <Icon name="serious" size={0.875} />
          <span>{d('silentShort', { count: silent.length, names: joined(silent) })}</span>
        </button>
      )}
      {late.length === 0 && <p>{t('nobodyMissing')}</p>}
      {late.slice(0, shownForms).map((form) => (
        <button
          key={form.form}
          type="button"
          onClick={() =>
            set((view) => ({ ...choosing(catalog, form.measures[0]!.measure)(view), table: true }))
          }
        >
          <Icon name={form.overdue > 0 ? 'warning' : 'notice'} size={0.875} />
          <span>
            <b>{form.name[locale]}</b>{' '}
            {t('missingPlaces', {
              names: joined(form.missing.map(({ place, name }) => placeName(place, name))),
              count: missingCount(form),
            })}
          </span>
          {!picked && <em>{k('reported', { reported: form.reported, expected: form.expected })}</em>}
        </button>
      ))}
    </section>
  )
}
