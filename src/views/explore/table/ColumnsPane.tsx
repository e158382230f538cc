import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel, CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { TableRows } from '#src/contract/desk/table.ts'
import {
  type Aspect,
  aspects,
  attributeColumn,
  attributeName,
  attributesOf,
  besideWords,
  columnId,
  columnOf,
  placeWords,
} from '#src/domain/table/column-of.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { Toggles } from '#src/ui/controls/Toggles.tsx'
import { OrderedList } from '#src/ui/table/OrderedList.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { type ColumnChoice, canMove, withColumn, withMoved, withPin } from './columns/change-columns.ts'
import css from './columns.module.css'

interface ColumnsPaneProps {
  catalog: CatalogReply
  choice: Choice
  levels: readonly AreaLevel[]
  rows: TableRows
  shown: readonly string[]
}

const theShown = 'shown'

/** Which columns the table has: their order, which stay in sight, and any other of a measure or of the places. */
export function ColumnsPane({ catalog, choice, levels, rows, shown }: ColumnsPaneProps) {
  const t = useTranslations('columns')
  const locale = useLocale()
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const [asked, setAsked] = useState(theShown)
  const measure = measureOf(catalog, asked)
  const standing = { shown, pinned: view.pinned }
  const change = (columns: ColumnChoice) => set(columns, 'replace')
  const toggle = (id: string) => change(withColumn(standing, id))
  const short = (one: Measure) => (one.short ?? one.name)[locale]
  const nameOf = (id: string): string => {
    const what = columnOf(catalog, id)
    if (what?.of === 'place') return t(what.word)
    if (what?.of === 'attribute') return attributeName(catalog, what.declared, locale)
    if (!what) return id
    const name = short(what.measure ?? choice.measure)
    return what.aspect === 'value' ? name : `${name} · ${t(what.aspect)}`
  }
  const isBeside = choice.besideTo !== null
  const isQuotient = (measure ?? choice.measure).kind === 'ratio' || (!measure && choice.per !== null)
  const isThere = (aspect: Aspect) => isQuotient || (aspect !== 'numerator' && aspect !== 'denominator')
  const ofMeasure = [
    ...aspects.filter(isThere).map((aspect) => ({ id: columnId(measure, aspect), label: t(aspect) })),
    ...(measure || !isBeside ? [] : besideWords.map((word) => ({ id: word, label: t(word) }))),
  ]
  const population = measureOf(catalog, catalog.population ?? null)
  const isUseful = (word: (typeof placeWords)[number]) =>
    word === 'within' || word === 'sites' || (word !== rows && (levels as readonly string[]).includes(word))
  const ofPlaces = [
    ...placeWords.filter(isUseful).map((id) => ({ id, label: t(id) })),
    ...(population ? [{ id: population.id, label: short(population) }] : []),
    ...attributesOf(catalog).map((one) => ({
      id: attributeColumn(one.id),
      label: attributeName(catalog, one, locale),
    })),
  ]
  const pressed = (id: string) => shown.includes(id)
  return (
    <div className={css.pane}>
      <div className={css.chosen}>
        <h3>{t('chosen')}</h3>
        <OrderedList
          label={t('chosen')}
          items={shown.map((id) => ({ id, name: nameOf(id), pinned: view.pinned.includes(id) }))}
          canMove={(id, by) => canMove(standing, id, by)}
          onMove={(id, by) => change(withMoved(standing, id, by))}
          onPin={(id) => change(withPin(standing, id))}
          onRemove={toggle}
          words={{
            up: (name) => t('left', { name }),
            down: (name) => t('right', { name }),
            pin: (name) => t('pin', { name }),
            unpin: (name) => t('unpin', { name }),
            remove: (name) => t('remove', { name }),
          }}
        />
        <Button
          disabled={view.columns === null && view.pinned.length === 0}
          onPress={() => change({ columns: null, pinned: [] })}
        >
          {t('reset')}
        </Button>
      </div>
      <div className={css.more}>
        <h3>{t('more')}</h3>
        <SelectField
          look="wide"
          label={t('measure')}
          options={[
            { id: theShown, name: t('theShown', { measure: short(choice.measure) }) },
            ...catalog.measures.map(({ id, name }) => ({ id, name: name[locale] })),
          ]}
          value={measure ? asked : theShown}
          onChange={setAsked}
        />
        <Toggles label={t('ofMeasure')} options={ofMeasure} isOn={pressed} onToggle={toggle} />
        <h4>{t('places')}</h4>
        <Toggles label={t('places')} options={ofPlaces} isOn={pressed} onToggle={toggle} />
      </div>
    </div>
  )
}
