import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Correction } from '#src/contract/figures/history.ts'
import { correctionsQuery } from '#src/queries/figures/history.ts'
import { useServerDay } from '#src/queries/live/use-connection.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { lastDay } from '#src/situation/measures/last-day.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { resolveRange } from '#src/state/range/resolve-range.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Chip } from '#src/ui/controls/Chip.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { AreaSearch } from '#src/views/AreaSearch.tsx'
import { DaysField } from '#src/views/DaysField.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { reportable } from '#src/views/data/imports/model/column-uses.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { Chosen } from './Chosen.tsx'
import css from './corrections.module.css'
import { useCorrectionColumns } from './use-correction-columns.tsx'

const limit = 5000
const everyMeasure = 'every-measure'

/** Known numbers that were changed afterwards, for the measure, area and days of the address: those of the desk. */
export function CorrectionsTab({ catalog, index }: Ground) {
  const t = useTranslations('data')
  const f = useTranslations('filters')
  const locale = useLocale()
  const areaName = useAreaName()
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const today = lastDay(catalog, useServerDay(catalog.timeZone))
  const calendar = { first: catalog.days?.from ?? today, today, defaultDays: catalog.home.days }
  const days = resolveRange(view.range, calendar)
  const area = areaOf(index, view.area)
  const measures = reportable(catalog)
  const measure = measures.find(({ id }) => id === view.measure)
  const { data, error } = useQuery(
    correctionsQuery({
      measures: measure ? [measure.id] : [],
      area: (area ?? index.root)?.code ?? catalog.home.area,
      ...days,
      since: null,
      asOf: useAsOf(),
      limit,
    }),
  )
  const columns = useCorrectionColumns({ catalog, index })
  const [selected, setSelected] = useState<string | null>(null)
  const rows = useMemo(() => data?.corrections ?? [], [data])
  if (!data) return error ? <FaultFace fault={error} /> : <LoadingFace label={t('loading')} lines={12} />
  const chosen = rows.find((row) => idOf(row) === selected)
  return (
    <>
      <TablePart<Correction>
        label={t('corrections.title')}
        file={t('corrections.title')}
        demonstration={catalog.demonstration}
        columns={columns}
        rows={rows}
        rowId={idOf}
        selected={selected}
        onSelect={setSelected}
        choices={
          <>
            <SelectField
              label={f('measure')}
              options={[
                { id: everyMeasure, name: t('corrections.allMeasures') },
                ...measures.map(({ id, name }) => ({ id, name: name[locale] })),
              ]}
              value={measure?.id ?? everyMeasure}
              onChange={(id) => set({ measure: id === everyMeasure ? null : id })}
            />
            {area && area !== index.root ? (
              <Chip
                label={t('corrections.area')}
                value={areaName(area)}
                remove={{ label: t('corrections.wholeArea'), run: () => set({ area: null }) }}
              />
            ) : (
              <div className={css.search}>
                <AreaSearch index={index} onChoose={(code) => set({ area: code })} />
              </div>
            )}
            <DaysField days={days} calendar={calendar} />
          </>
        }
        more={
          data.total > rows.length
            ? { text: t('corrections.moreThere', { total: data.total, count: rows.length }) }
            : null
        }
        empty={t('corrections.none')}
      />
      {chosen && <Chosen correction={chosen} catalog={catalog} index={index} />}
    </>
  )
}

const idOf = ({ measure, key, place, day, recordedAt }: Correction) =>
  `${measure} ${key} ${place} ${day} ${recordedAt}`
