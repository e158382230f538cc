import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { everything } from '#src/contract/desk/selection.ts'
import type { Site } from '#src/contract/sites.ts'
import { total } from '#src/domain/cube.ts'
import { formatNumber } from '#src/domain/format.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { countHeld } from '#src/situation/selection/count-held.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { useSelection } from '#src/state/use-selection.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { Chip } from '#src/ui/controls/Chip.tsx'
import { Figure } from '#src/ui/figures/Figure.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import css from './selection.module.css'
import { useChips } from './use-chips.ts'

interface SelectionBarProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  sites: readonly Site[]
}

/** How many places of which kind are selected, what they come to, and what the selection is made of. */
export function SelectionBar({ catalog, index, choice, sets, sites }: SelectionBarProps) {
  const t = useTranslations('selection')
  const locale = useLocale()
  const words = useStateWords()
  const set = useSetExploreSearch()
  const chips = useChips(catalog, index, sites, useSelection())
  const { part, measure, key, span } = choice
  const picked = part.picked ?? null
  const held = useMemo(
    () => picked && countHeld(picked, part.path, index, sites),
    [picked, part, index, sites],
  )
  if (!picked || !held) return null
  const quantity = quantityOf(catalog, measure, sets, key)
  const answer = quantity && total(quantity, rowsOf(quantity.places, part), span)
  const format = figureFormat(measure, locale)
  const counts = [
    ...held.levels.map(({ level, count }) =>
      t('areasInside', { count, level: catalog.levels[level][locale] }),
    ),
    ...catalog.kinds.flatMap(({ id, name }) => {
      const count = held.kinds.get(id) ?? 0
      return count > 0 ? [t('sitesInside', { count, kind: name[locale] })] : []
    }),
  ]
  return (
    <section className={css.bar} aria-label={t('selection')}>
      <p role="status">
        <b>{t('selected')}</b> {counts.length > 0 ? counts.join(' · ') : t('nothing')}
      </p>
      {answer && (
        <p className={css.total}>
          {(measure.short ?? measure.name)[locale]}{' '}
          <Figure
            text={format.cell(answer.value, answer.state)}
            state={answer.state}
            stateText={words[answer.state]}
          />
          {answer.value !== null && !format.isShare && ` ${measure.unit[locale]}`}
          {answer.expected > 0 && (
            <small>
              {formatNumber(answer.reported, locale)}/{formatNumber(answer.expected, locale)}
            </small>
          )}
        </p>
      )}
      <div className={css.chips}>
        {chips.map(({ id, label, value, without }) => (
          <Chip
            key={id}
            label={label}
            value={value}
            remove={{ label: t('remove', { what: `${label} ${value}` }), run: () => set(without) }}
          />
        ))}
      </div>
      <Button quiet onPress={() => set(everything)}>
        {t('clear')}
      </Button>
    </section>
  )
}
