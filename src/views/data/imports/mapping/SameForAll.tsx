import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { DayOrder, ImportReply } from '#src/contract/handing-in/imports.ts'
import { formatDay } from '#src/domain/format.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { CheckField } from '#src/ui/controls/CheckField.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import type { MappingChange } from '#src/views/data/imports/model/change-mapping.ts'
import css from '#src/views/data/imports/session/session.module.css'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'
import { HeaderRows } from './HeaderRows.tsx'
import own from './mapping.module.css'
import { PlaceCodes } from './PlaceCodes.tsx'

interface SameForAllProps extends Ground {
  reply: ImportReply
  m: Mapping
}

/** What holds for the whole sheet: which one it is, where its header stands, and what no column says. */
export function SameForAll({ reply, m, catalog, index }: SameForAllProps) {
  const t = useTranslations('data.fixed')
  const f = useTranslations('data.file')
  const locale = useLocale()
  const areaName = useAreaName()
  const measureName = useMeasureName(catalog)
  const { fixed, dayOrder, year, placeCodes, replaces, sheet } = m.mapping
  const { sheets } = reply.file
  const chosen = [...Object.values(placeCodes), ...(fixed.place === undefined ? [] : [fixed.place])]
  const isSite = (code: string) => !areaOf(index, code)
  const { data: known } = useQuery({ ...sitesQuery(), enabled: chosen.some(isSite) })
  const placeName = (code: string) => {
    const area = areaOf(index, code)
    return area ? areaName(area) : (known?.sites.find(({ id }) => id === code)?.name ?? code)
  }
  const drop = (field: 'place' | 'day' | 'measure'): MappingChange => ({
    type: 'fixed',
    field,
    value: undefined,
  })
  return (
    <section className={css.block} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {sheets.length > 1 && (
        <SelectField
          look="wide"
          label={f('sheet')}
          options={sheets.map((name) => ({ id: name, name }))}
          value={sheet}
          onChange={(chosen) => m.change({ type: 'sheet', sheet: chosen })}
        />
      )}
      <dl className={own.facts}>
        <Fact term={t('header')}>
          <HeaderRows m={m} />
        </Fact>
        {fixed.place !== undefined && (
          <Fact term={t('place')} clear={() => m.change(drop('place'))}>
            {placeName(fixed.place)}
          </Fact>
        )}
        {fixed.day !== undefined && (
          <Fact term={t('day')} clear={() => m.change(drop('day'))}>
            {formatDay(fixed.day, locale, 'full', { year: true })}
          </Fact>
        )}
        {fixed.measure !== undefined && (
          <Fact term={t('measure')} clear={() => m.change(drop('measure'))}>
            {measureName(fixed.measure, fixed.key ?? null)}
          </Fact>
        )}
        {year !== null && <Fact term={t('year')}>{String(year)}</Fact>}
        {dayOrder !== null && (
          <Fact term={t('dayOrder')}>
            <Segments<DayOrder>
              label={t('dayOrder')}
              options={[
                { id: 'month-first', label: t('monthFirst') },
                { id: 'day-first', label: t('dayFirst') },
              ]}
              value={dayOrder}
              onChange={(order) => m.change({ type: 'day-order', order })}
            />
          </Fact>
        )}
      </dl>
      <PlaceCodes codes={placeCodes} nameOf={placeName} m={m} />
      <CheckField
        label={t('replaces')}
        checked={replaces}
        onChange={(on) => m.change({ type: 'replaces', replaces: on })}
      />
      {replaces && <p>{t('replacesNote')}</p>}
    </section>
  )
}

function Fact({ term, clear, children }: { term: string; clear?: () => void; children: ReactNode }) {
  const t = useTranslations('data.fixed')
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {children}
        {clear && (
          <Button quiet onPress={clear} aria-label={t('clearOf', { what: term })}>
            {t('clear')}
          </Button>
        )}
      </dd>
    </div>
  )
}
