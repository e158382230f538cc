import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { divisorsOf } from '#src/domain/compare/divisors-of.ts'
import { total } from '#src/domain/cube.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { choosing } from '#src/situation/measures/choosing.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import type { Selected } from '#src/situation/selection/use-picked.ts'
import { cleared } from '#src/state/explore/cleared.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Button, quietButton } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { Spacer } from '#src/ui/frame/Spacer.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { NotesButton } from '#src/views/explore/notes/NotesButton.tsx'
import { CompareControl } from '#src/views/explore/panels/compare/CompareControl.tsx'
import { MultiplesControl } from '#src/views/explore/panels/multiples/MultiplesControl.tsx'
import { ViewsMenu } from '#src/views/explore/saved/ViewsMenu.tsx'
import { StateFilterButton } from '#src/views/explore/selection/StateFilterButton.tsx'
import { WallMenu } from '#src/views/explore/walls/WallMenu.tsx'
import { CopyLink } from './CopyLink.tsx'

const whole = 'total'

interface FilterChipsProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  selected: Selected
}

/** What is shown and what it is compared with: the measure, one key of its breakdown, the comparison. */
export function FilterChips({ catalog, index, choice, sets, selected }: FilterChipsProps) {
  const t = useTranslations('filters')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const breakdown = breakdownOf(catalog, choice.measure)
  const divisors = divisorsOf(catalog, choice.measure)
  /** What a choice would come to over the window, under all the other filters. */
  const noteOf = (key: string | null) => {
    const quantity = quantityOf(catalog, choice.measure, sets, key)
    if (!quantity || quantity.key !== key) return null
    const { value, state } = total(quantity, rowsOf(quantity.places, choice.part), choice.span)
    return { note: figureFormat(choice.measure, locale).cell(value, state) }
  }
  return (
    <>
      <SelectField
        label={t('measure')}
        options={catalog.measures.map((measure) => ({ id: measure.id, name: measure.name[locale] }))}
        value={choice.measure.id}
        onChange={(measure) => set(choosing(catalog, measure))}
      />
      {breakdown && (
        <SelectField
          label={breakdown.name[locale]}
          options={[
            { id: whole, name: t('total'), ...noteOf(null) },
            ...breakdown.keys.map(({ id, name }) => ({ id, name: name[locale], ...noteOf(id) })),
          ]}
          value={choice.key ?? whole}
          onChange={(key) => set({ key: key === whole ? null : key })}
          remove={
            choice.key === null
              ? undefined
              : { label: t('remove', { what: breakdown.name[locale] }), run: () => set({ key: null }) }
          }
        />
      )}
      {divisors.length > 0 && (
        <SelectField
          label={t('per')}
          options={[
            { id: whole, name: t('perNone') },
            ...divisors.map((id) => ({ id, name: t(`perOf.${id}`) })),
          ]}
          value={choice.per ?? whole}
          onChange={(id) => set({ per: divisors.find((one) => one === id) ?? null })}
          remove={
            choice.per === null
              ? undefined
              : { label: t('remove', { what: t(`perOf.${choice.per}`) }), run: () => set({ per: null }) }
          }
        />
      )}
      <CompareControl index={index} choice={choice} />
      <MultiplesControl area={choice.area} />
      <StateFilterButton catalog={catalog} choice={choice} sets={sets} selected={selected} />
      <Button quiet onPress={() => set(cleared)}>
        {t('clear')}
      </Button>
      <Spacer />
      <Link to="/data" search className={quietButton}>
        {shell('data')}
      </Link>
      <NotesButton area={choice.area.code} />
      <ViewsMenu timeZone={catalog.timeZone} />
      <WallMenu catalog={catalog} index={index} choice={choice} />
      <CopyLink />
    </>
  )
}
