import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel, CatalogReply } from '#src/contract/catalog.ts'
import { AreaPicture } from '#src/map/AreaPicture.tsx'
import type { Outlines } from '#src/map/types.ts'
import type { AreaNumbers } from '#src/situation/areas/area-figures.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { rowsAt, scalesOf } from '#src/situation/areas/scales.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { partsOf } from '#src/situation/measures/measures.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { MapLegend } from '#src/views/explore/plate/MapLegend.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import css from './briefing.module.css'

interface WhereProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  outlines: Outlines
  /** Null: on its way. */
  fill: { numbers: AreaNumbers; version: number } | null
  faults: ReadonlyMap<string, Error>
}

const finestFirst = ['committee', 'town', 'district'] as const

/** The chosen measure on the map of the area, drawn for paper. */
export function Where({ catalog, index, choice, outlines, fill, faults }: WhereProps) {
  const t = useTranslations('briefing')
  const l = useTranslations('loading')
  const locale = useLocale()
  const { area, measure, per } = choice
  const level = useMemo(
    () =>
      finestFirst.find((one) => rowsAt(index, area, one).some((row) => outlines[index.areas[row]!.code])) ??
      'town',
    [index, area, outlines],
  ) satisfies AreaLevel
  const figures = useMemo(
    () =>
      fill && {
        ...fill.numbers,
        version: fill.version,
        scales: scalesOf(index, area, fill.numbers),
        format: figureFormat(measure, locale, per).short,
      },
    [fill, index, area, measure, per, locale],
  )
  const fault = partsOf(catalog, measure).flatMap(({ id }) => faults.get(id) ?? [])[0]
  return (
    <section className={css.where} aria-label={t('map')}>
      <h2>{t('map')}</h2>
      {figures ? (
        <>
          <AreaPicture areas={index.areas} outlines={outlines} area={area} level={level} figures={figures} />
          <MapLegend
            catalog={catalog}
            index={index}
            choice={choice}
            level={level}
            figures={figures}
            hasPrisms={false}
          />
        </>
      ) : fault ? (
        <FaultFace fault={fault} />
      ) : (
        <LoadingFace label={l('numbers')} lines={8} />
      )}
    </section>
  )
}
