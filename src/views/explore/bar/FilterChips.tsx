import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Compare } from '#src/contract/view.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Button, quietButton } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { Spacer } from '#src/ui/frame/Spacer.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { NotesButton } from '#src/views/explore/notes/NotesButton.tsx'
import { ViewsMenu } from '#src/views/explore/saved/ViewsMenu.tsx'
import { WallMenu } from '#src/views/explore/walls/WallMenu.tsx'
import { CopyLink } from './CopyLink.tsx'

const whole = 'total'

/** What is shown and what it is compared with: the measure, one key of its breakdown, the comparison. */
export function FilterChips({ catalog, choice }: { catalog: CatalogReply; choice: Choice }) {
  const t = useTranslations('filters')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const breakdown = breakdownOf(catalog, choice.measure)
  const days = choice.span.to - choice.span.from + 1
  const comparisons: { id: Compare; name: string }[] = [
    { id: 'preceding', name: t('comparePreceding', { days }) },
    { id: 'week', name: t('compareWeek') },
    { id: 'none', name: t('compareNone') },
  ]
  return (
    <>
      <SelectField
        label={t('measure')}
        options={catalog.measures.map((measure) => ({ id: measure.id, name: measure.name[locale] }))}
        value={choice.measure.id}
        onChange={(measure) => set({ measure, key: null })}
      />
      {breakdown && (
        <SelectField
          label={breakdown.name[locale]}
          options={[
            { id: whole, name: t('total') },
            ...breakdown.keys.map((key) => ({ id: key.id, name: key.name[locale] })),
          ]}
          value={choice.key ?? whole}
          onChange={(key) => set({ key: key === whole ? null : key })}
        />
      )}
      <SelectField
        label={t('compare')}
        options={comparisons}
        value={choice.compare}
        onChange={(compare) => set({ compare: compare as Compare })}
      />
      <Button
        quiet
        onPress={() =>
          set({ measure: null, key: null, range: null, compare: 'preceding', layers: null, place: null })
        }
      >
        {t('clear')}
      </Button>
      <Spacer />
      <Link to="/data" search className={quietButton}>
        {shell('data')}
      </Link>
      <NotesButton area={choice.area.code} />
      <ViewsMenu timeZone={catalog.timeZone} />
      <WallMenu catalog={catalog} choice={choice} />
      <CopyLink />
    </>
  )
}
