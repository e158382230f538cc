import { lazy, Suspense } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Compare } from '#src/contract/desk/view.ts'
import { toDay } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { VersusChip } from './VersusChip.tsx'

const CompareSettings = lazy(() =>
  import('./CompareSettings.tsx').then((module) => ({ default: module.CompareSettings })),
)

/** With what the chosen days and area are compared. */
export function CompareControl({ index, choice }: { index: AreaIndex; choice: Choice }) {
  const t = useTranslations('filters')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const hasWords = useHasRoom('panels')
  const { span, compare } = choice
  const other = typeof compare === 'number' ? toDay(span.from - compare) : null
  const options: { id: Compare; name: string }[] = [
    { id: 'preceding', name: t('comparePreceding', { days: span.to - span.from + 1 }) },
    { id: 'week', name: t('compareWeek') },
    { id: 'none', name: t('compareNone') },
    ...(other === null
      ? []
      : [{ id: other, name: `${formatDay(other, locale, 'short', { year: true })} →` }]),
  ]
  return (
    <>
      <SelectField
        label={t('compare')}
        options={options}
        value={other ?? String(compare)}
        onChange={(id) => set({ compare: id })}
        remove={
          compare === 'none'
            ? undefined
            : { label: t('remove', { what: t('compare') }), run: () => set({ compare: 'none' }) }
        }
      />
      {hasWords && (
        <>
          <VersusChip choice={choice} />
          <Settings index={index} choice={choice} />
        </>
      )}
    </>
  )
}

function Settings({ index, choice }: { index: AreaIndex; choice: Choice }) {
  const t = useTranslations('comparison')
  return (
    <PopoverButton label={t('open')} button={<Icon name="settings" size={0.875} />}>
      {(close) => (
        <Suspense fallback={null}>
          <CompareSettings index={index} choice={choice} close={close} />
        </Suspense>
      )}
    </PopoverButton>
  )
}
