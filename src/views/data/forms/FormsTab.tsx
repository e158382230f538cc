import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { wholeCompletenessQuery } from '#src/queries/figures/completeness.ts'
import { useServerDay } from '#src/queries/live/use-connection.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { lastDay } from '#src/situation/measures/last-day.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { useDataSearch, useSetDataSearch } from '#src/state/use-data-search.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { AreasTable } from './AreasTable.tsx'
import { FormsTable } from './FormsTable.tsx'
import css from './forms.module.css'
import { MatrixTable } from './MatrixTable.tsx'
import { MissingTable } from './MissingTable.tsx'
import { Scope } from './Scope.tsx'
import { SilentTable } from './SilentTable.tsx'

type Look = 'missing' | 'matrix' | 'areas' | 'silent'

/** Every form of a day: who was to report, who has, who is late; below, one form's areas and everybody who is missing. */
export function FormsTab({ catalog, index }: Ground) {
  const t = useTranslations('data')
  const d = useTranslations('duties')
  const locale = useLocale()
  const { day: chosenDay, form: chosenForm } = useDataSearch()
  const set = useSetDataSearch()
  const view = useExploreSearch()
  const [look, setLook] = useState<Look>('missing')
  const today = lastDay(catalog, useServerDay(catalog.timeZone))
  const day = chosenDay !== null && chosenDay <= today ? chosenDay : today
  const area = areaOf(index, view.area) ?? areaOf(index, catalog.home.area) ?? index.root
  const { data, error } = useQuery(wholeCompletenessQuery(area?.code ?? catalog.home.area, day, useAsOf()))
  const form =
    data?.forms.find((one) => one.form === chosenForm) ??
    data?.forms.find(({ overdue }) => overdue > 0) ??
    data?.forms[0]
  const looks = (
    <Segments<Look>
      label={t('forms.tables')}
      options={[
        { id: 'missing', label: t('forms.missing') },
        { id: 'matrix', label: d('matrix') },
        { id: 'areas', label: t('forms.byArea') },
        { id: 'silent', label: t('forms.silent') },
      ]}
      value={look}
      onChange={setLook}
    />
  )
  const shared = { catalog, index, day, looks }
  if (!data) return error ? <FaultFace fault={error} /> : <LoadingFace label={t('loading')} lines={12} />
  return (
    <div className={css.tables}>
      <FormsTable
        forms={data.forms}
        chosen={form?.form ?? null}
        catalog={catalog}
        scope={<Scope catalog={catalog} index={index} area={area} day={day} today={today} />}
        onChoose={(id) => set({ form: id })}
      />
      {look === 'silent' ? (
        <SilentTable sites={data.silent} {...shared} />
      ) : look === 'matrix' ? (
        <MatrixTable forms={data.forms} {...shared} />
      ) : look === 'areas' ? (
        <AreasTable form={form ?? null} {...shared} />
      ) : (
        <MissingTable
          key={form?.form}
          label={form ? t('forms.missingOf', { form: form.name[locale] }) : t('forms.missing')}
          missing={form?.missing ?? []}
          {...shared}
        />
      )}
    </div>
  )
}
