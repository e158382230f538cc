import { useMemo, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { TimeBrush } from '#src/charts/brush/TimeBrush.tsx'
import { chartFormat } from '#src/charts/chart-format.ts'
import type { DaySpan } from '#src/charts/series.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Playback } from '#src/contract/desk/panels.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { useNoteMarks } from '#src/situation/annotations/use-annotations.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { bandsOf } from '#src/situation/measures/bands.ts'
import { areaSeries } from '#src/situation/measures/day-series.ts'
import { type CubeSets, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import type { HeldCubes } from '#src/situation/measures/use-held-cubes.ts'
import { useCorrectedDays } from '#src/situation/moment/use-corrected-days.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { presetLengths, rangeOfPreset } from '#src/state/range/range-presets.ts'
import { resolveRange } from '#src/state/range/resolve-range.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useComing } from '#src/views/explore/model/use-coming.ts'
import { PlayControls } from './PlayControls.tsx'
import css from './time.module.css'
import { usePlayback } from './use-playback.ts'

/** When nobody has chosen. */
const usual: Playback = { speed: 4, loop: false, grow: false }

interface BrushProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  /** What of the window is still on its way. */
  coming: HeldCubes['coming']
}

/** The whole history of the chosen measure with the chosen days on it. */
export function Brush({ catalog, index, choice, sets, coming }: BrushProps) {
  const t = useTranslations('filters')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const { measure, key, part, calendar } = choice
  const quantity = quantityOf(catalog, measure, sets, key)
  const version = versionOf(measure, sets)
  const history = useMemo(
    () => ({ from: toDayNumber(calendar.first), to: toDayNumber(calendar.today) }),
    [calendar.first, calendar.today],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const series = useMemo(
    () =>
      quantity
        ? areaSeries(quantity, part).series
        : { from: history.from, values: new Float64Array(), states: new Uint8Array() },
    [quantity, version, part, history],
  )
  const notes = useNoteMarks(choice.area.code, index)
  const bands = useMemo(() => bandsOf(catalog, locale), [catalog, locale])
  const format = useMemo(
    () => chartFormat({ locale, share: measure.kind === 'ratio', decimals: measure.decimals }),
    [locale, measure],
  )
  const presets = useMemo(
    () =>
      // A length that is the whole history is said once, as that.
      [...presetLengths.filter((days) => days <= history.to - history.from).map(String), 'all'].map((id) => {
        const days = resolveRange(rangeOfPreset(id), { ...calendar })
        return {
          id,
          label: id === 'all' ? t('allDays') : t('last', { count: Number(id) }),
          span: { from: toDayNumber(days.from), to: toDayNumber(days.to) },
        }
      }),
    [calendar, history, t],
  )
  const view = useExploreSearch()
  const hasWords = useHasRoom('panels')
  const how = view.playback ?? usual
  const { playing, toggle } = usePlayback({
    span: choice.span,
    history,
    how,
    onMove: (span) => set({ range: { from: toDay(span.from), to: toDay(span.to) } }, 'drag'),
    onRest: (span) => set({ range: { from: toDay(span.from), to: toDay(span.to) } }, 'replace'),
  })
  const measures = useMemo(() => [measure], [measure])
  const corrected = useCorrectedDays(catalog, measures, {
    area: choice.area.code,
    picked: choice.part.picked,
    from: calendar.first,
    to: calendar.today,
  })
  const rangeOf = (span: DaySpan) => {
    const preset = presets.find((one) => one.span.from === span.from && one.span.to === span.to)
    return preset ? rangeOfPreset(preset.id) : { from: toDay(span.from), to: toDay(span.to) }
  }
  const comingText = useComing(catalog, coming)
  /** Where a movement began. */
  const start = useRef<ExploreView['range'] | null>(null)
  const move = (span: DaySpan) => {
    start.current ??= view.range
    set({ range: { from: toDay(span.from), to: toDay(span.to) } }, 'drag')
  }
  const rest = (range: ExploreView['range'], goesOn: boolean) => {
    // Where it paused on the way is no step to go back to.
    if (start.current && !goesOn) set({ range: start.current }, 'replace')
    start.current = null
    set({ range }, goesOn ? 'replace' : 'push')
  }
  const lastDay = { from: choice.span.to, to: choice.span.to }
  return (
    <div className={css.brush}>
      <TimeBrush
        title={t('timeline')}
        caption={comingText ?? t('timelineNote', { measure: (measure.short ?? measure.name)[locale] })}
        history={history}
        series={series}
        bands={bands}
        notes={notes}
        span={choice.span}
        presets={[{ id: 'single', label: t('singleDay'), span: lastDay }, ...presets]}
        corrections={corrected.get(measure.id)}
        labels={{ from: t('windowStart'), to: t('windowEnd'), window: t('windowMove') }}
        format={format}
        onChange={move}
        onCommit={(span, goesOn) => rest(rangeOf(span), goesOn)}
        actions={
          hasWords && (
            <PlayControls
              playing={playing}
              how={how}
              onToggle={toggle}
              onChange={(playback) => set({ playback }, 'replace')}
            />
          )
        }
      />
    </div>
  )
}
