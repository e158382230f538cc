import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { earlierSpan, noDays, type Quantity, type Span, total } from '#src/domain/cube.ts'
import type { PlaceHit } from '#src/map/types.ts'
import { type AreaNumbers, numberOf } from '#src/situation/areas/area-figures.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { daysText } from '#src/views/explore/panels/compare/days-text.ts'
import css from './plate.module.css'

interface HoverNoteProps {
  hit: PlaceHit
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sites: readonly Site[]
  sets: CubeSets
  /** Of every area; null: not there yet. */
  numbers: AreaNumbers | null
  /** On the map beside it: of days so many earlier, which are said. */
  beside: { shift: number; days: Span } | null
}

/** Beside the pointer: the place's name and one number; its card says the rest. */
export function HoverNote({ hit, catalog, index, choice, sites, sets, numbers, beside }: HoverNoteProps) {
  const filters = useTranslations('filters')
  const locale = useLocale()
  const words = useStateWords()
  const areaName = useAreaName()
  const area = hit.type === 'area' ? areaOf(index, hit.id) : null
  const site = hit.type === 'site' ? sites.find((one) => one.id === hit.id) : undefined
  const place = area ?? site
  if (!place) return null
  const kind = site && catalog.kinds.find((one) => one.id === site.kind)
  const measure = area
    ? choice.measure
    : (kind?.measures
        .flatMap((id) => measureOf(catalog, id) ?? [])
        .find((one) => quantityOf(catalog, one, sets)) ?? null)
  const spanOn = (quantity: Quantity) =>
    beside ? (earlierSpan(quantity, choice.span, beside.shift) ?? noDays) : choice.span
  const quantity = measure && quantityOf(catalog, measure, sets)
  const answer = area
    ? numbers && numberOf(numbers, index.rowOf.get(area.code) ?? -1)
    : quantity && total(quantity, rowsOf(quantity.places, { path: place.path }), spanOn(quantity))
  const days = beside && measure && daysText(measure, beside.days, locale, true)
  const per = area ? choice.per : null
  return (
    <div className={css.hover} style={{ left: hit.x, top: hit.y }} aria-hidden="true">
      <b>{area ? areaName(area) : place.name}</b>
      {answer && measure && days && <span>{days}</span>}
      {answer && measure && (
        <span>
          {(measure.short ?? measure.name)[locale]}
          {per && ` · ${filters(`perOf.${per}`)}`}{' '}
          <em>{figureFormat(measure, locale, per).cell(answer.value, answer.state)}</em>
          {answer.state !== 'value' && ` ${words[answer.state]}`}
        </span>
      )}
    </div>
  )
}
