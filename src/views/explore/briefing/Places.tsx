import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useUnfollowed } from '#src/views/explore/selection/use-unfollowed.tsx'
import { levelsInside, listAreas } from '#src/views/explore/table/model/list-places.ts'
import { readShown } from '#src/views/explore/table/model/read-shown.ts'
import css from './briefing.module.css'
import { useWhole } from './use-whole.ts'

/** So many have room; the desk has them all. */
const shown = 16

interface PlacesProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
}

/** The areas right inside, the highest first: a table that says what the map says. */
export function Places({ catalog, index, choice, sets }: PlacesProps) {
  const t = useTranslations('briefing')
  const locale = useLocale()
  const words = useStateWords()
  const areaName = useAreaName()
  const filters = useTranslations('filters')
  const { measure, key, per, area, part, span, compare } = choice
  const unfollowed = useUnfollowed(catalog, measure)
  const [whole, frame] = useWhole('tbody tr')
  const picked = part.picked ?? null
  const quantity = quantityOf(catalog, measure, sets, key)
  const population = per === 'residents' ? measureOf(catalog, catalog.population ?? null) : null
  const residents = population && quantityOf(catalog, population, sets)
  if (!quantity || (per === 'residents' && !residents)) return <section aria-label={t('places')} />
  const level = levelsInside(index, area)[0]!
  const { totalOf, changeOf } = readShown(quantity, { per, index, residents, span, compare, picked })
  const rows = listAreas(index, part, level, [quantity], areaName)
    .map((line) => ({
      id: line.id,
      name: line.name,
      ...totalOf(line),
      change: changeOf(line),
    }))
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
  const format = figureFormat(measure, locale, per)
  const others = rows.length - Math.min(shown, whole, rows.length)
  return (
    <section className={css.places} aria-label={t('places')}>
      <h2>{t('places')}</h2>
      <div ref={frame}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{per ? filters(`perOf.${per}`) : t('value')}</th>
              {compare !== 'none' && <th scope="col">{t('change')}</th>}
              <th scope="col">{t('reported')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, at) => (
              <tr key={row.id} data-beyond={at >= whole || undefined}>
                <th scope="row">{row.name}</th>
                <td>
                  <Figure
                    text={format.cell(row.value, row.state)}
                    state={row.state}
                    stateText={words[row.state]}
                  />
                </td>
                {compare !== 'none' && <td>{row.change === null ? '—' : format.change(row.change)}</td>}
                <td>{row.expected > 0 ? `${row.reported}/${row.expected}` : '·'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others > 0 && <p>{t('more', { count: others })}</p>}
      {unfollowed && <p>{unfollowed}</p>}
    </section>
  )
}
