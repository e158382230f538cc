import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { divisorsOf } from '#src/domain/compare/divisors-of.ts'
import { missingDays } from '#src/domain/cube/missing-days.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatDay, formatRange } from '#src/domain/format.ts'
import { cubeOf } from '#src/queries/cubes/cube-set.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { madeOf } from '#src/situation/measures/made-of.ts'
import { breakdownOf, measureOf, partsOf } from '#src/situation/measures/measures.ts'
import { quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { useCubes } from '#src/situation/measures/use-cubes.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'
import { useSetPanes } from '#src/state/use-panes.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { EmptyFace } from '#src/ui/faces/EmptyFace.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { Sheet } from '#src/ui/overlay/dialog/Sheet.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { Making } from './Making.tsx'
import { PlaceDays } from './PlaceDays.tsx'
import { PlacesTable } from './PlacesTable.tsx'
import { useDivided } from './use-divided.ts'
import { usePlaceNames } from './use-place-names.ts'
import css from './why.module.css'

export interface WhyPaneProps {
  catalog: Catalog
  index: AreaIndex
  choice: Choice
  of: WhyQuestion
}

/** From a total down to its observations: how it is made, the places that make it, and what each of them reported. */
export function WhyPane(props: WhyPaneProps) {
  const { catalog, index, of } = props
  const t = useTranslations('why')
  const setPanes = useSetPanes()
  const [chosen, setChosen] = useState<string | null>(null)
  const locale = useLocale()
  const areaName = useAreaName()
  const measure = measureOf(catalog, of.measure)
  const sites = useQuery(sitesQuery(props.choice.asOf))
  const area = areaOf(index, of.place)
  const place = area ?? sites.data?.sites.find(({ id }) => id === of.place) ?? null
  const days =
    of.from === of.to ? formatDay(of.to, locale) : formatRange(of.from, of.to, locale, { year: true })
  const part = measure && breakdownOf(catalog, measure)?.keys.find(({ id }) => id === of.key)
  const about = [
    measure?.name[locale] ?? of.measure,
    part?.name[locale],
    area ? areaName(area) : (place?.name ?? of.place),
    days,
  ]
  return (
    <Sheet
      title={t('why')}
      subtitle={about.filter(Boolean).join(' · ')}
      closeLabel={t('close')}
      onClose={() => setPanes({ why: null })}
      before={
        chosen !== null && (
          <IconButton label={t('back')} onPress={() => setChosen(null)}>
            <Icon name="left" size={0.875} />
          </IconButton>
        )
      }
    >
      {measure && place ? (
        <Answer
          {...props}
          measure={measure}
          place={place}
          name={area ? areaName(area) : place.name}
          chosen={chosen}
          onChoose={setChosen}
        />
      ) : sites.isPending ? (
        <LoadingFace label={t('why')} lines={6} />
      ) : (
        <EmptyFace title={t('emptyPlaces')} body={about.filter(Boolean).join(' · ')} />
      )}
    </Sheet>
  )
}

interface AnswerProps extends WhyPaneProps {
  measure: Measure
  place: Area | Site
  name: string
  chosen: string | null
  onChoose: (place: string) => void
}

function Answer({ catalog, index, choice, of, measure, place, name, chosen, onChoose }: AnswerProps) {
  const t = useTranslations('why')
  const per = divisorsOf(catalog, measure).find((one) => one === of.per) ?? null
  const population = per === 'residents' ? measureOf(catalog, catalog.population ?? null) : null
  const needed = useMemo(
    () => [...partsOf(catalog, measure), ...(population ? partsOf(catalog, population) : [])],
    [catalog, measure, population],
  )
  const { first, today } = choice.calendar
  const { sets, faults } = useCubes(
    needed,
    { window: { from: of.from, to: of.to }, history: { from: first, to: today } },
    choice.asOf,
  )
  const picked = of.whole ? null : (choice.part.picked ?? null)
  const names = usePlaceNames(index, choice.asOf)
  const quantity = quantityOf(catalog, measure, sets, of.key)
  const version = versionOf(measure, sets)
  const span = useMemo(() => ({ from: toDayNumber(of.from), to: toDayNumber(of.to) }), [of.from, of.to])
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const made = useMemo(() => {
    if (!quantity) return null
    const of = rowsOf(quantity.places, { path: place.path, picked })
    return { whole: total(quantity, of, span), rows: madeOf(quantity, of, span) }
  }, [quantity, version, place, picked, span])
  const divided = useDivided(index, {
    per,
    place,
    picked,
    span,
    quantity,
    residents: population && quantityOf(catalog, population, sets),
    version: `${version} ${population ? versionOf(population, sets) : ''}`,
  })
  if (!made) {
    const [fault] = faults.values()
    return fault ? <FaultFace fault={fault} /> : <LoadingFace label={t('why')} lines={8} />
  }
  const only = made.rows.length === 1 && !made.rows[0]!.residual ? made.rows[0]!.id : null
  const shown = chosen ?? only
  const row = made.rows.find(({ id }) => id === shown)
  const missing = (part: string) => {
    const cube = sets.get(part) && cubeOf(sets.get(part)!, null)
    return shown === null || !cube ? [] : missingDays(cube, shown, span)
  }
  return (
    <div className={css.answer}>
      {shown !== null && row ? (
        <PlaceDays
          catalog={catalog}
          measure={measure}
          of={of}
          row={row}
          name={names(shown).name}
          asOf={choice.asOf}
          missing={missing}
        />
      ) : (
        <>
          <Making
            catalog={catalog}
            measure={measure}
            of={of}
            made={made}
            name={name}
            asOf={choice.asOf}
            selected={picked !== null}
            divided={divided}
          />
          <PlacesTable measure={measure} rows={made.rows} names={names} onChoose={onChoose} />
        </>
      )}
    </div>
  )
}
