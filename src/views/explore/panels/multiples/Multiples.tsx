import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import { cubesOf, eachDay, seriesOfParts } from '#src/situation/compare/asked.ts'
import { spanFigures } from '#src/situation/compare/span-numbers.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { panelTitle } from '#src/views/explore/panels/model/panel-title.ts'
import { PanelMenu } from '#src/views/explore/take/picture/PanelMenu.tsx'
import { useShownSubject } from '#src/views/explore/take/picture/use-shown-subject.ts'
import css from './multiples.module.css'
import { partsInside } from './parts-inside.ts'
import { SharedPointer } from './SharedPointer.tsx'
import { SmallCharts } from './SmallCharts.tsx'
import { SmallMaps } from './SmallMaps.tsx'
import type { MultiplesProps, Said } from './small-props.ts'

/** The main area as one small map or chart for each town, committee or week, in one scale and with one hover. */
export function Multiples(props: MultiplesProps) {
  const { wanted, catalog, index, choice, sets } = props
  const t = useTranslations('multiples')
  const filters = useTranslations('filters')
  const charts = useTranslations('charts')
  const loading = useTranslations('loading')
  const locale = useLocale()
  const areaName = useAreaName()
  const [table, setTable] = useState(false)
  const [at, setAt] = useState<number | null>(null)
  const [said, setSaid] = useState<Said>({ text: '', spoken: '', stops: 0 })
  const { measure, key, per, area, span } = choice
  const picked = choice.part.picked ?? null
  const parts = useMemo(() => partsInside(wanted.by, area, span, index), [wanted.by, area, span, index])
  const quantity = quantityOf(catalog, measure, sets, key)
  const shown = useShownSubject(catalog, choice, quantity)
  const cubes = cubesOf(catalog, { measure, per }).map(({ id }) => sets.get(id))
  const isThere = quantity !== null && cubes.every((set) => set !== undefined)
  const version = cubes.reduce((sum, set) => sum + (set?.version ?? 0), 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const numbers = useMemo(() => {
    const asked = { measure, key, per }
    const tree = { index, picked }
    const numberOf = isThere ? spanFigures(catalog, asked, sets, tree) : null
    const seriesOf = (area: Area) => {
      const days = eachDay(catalog, asked, sets, area, tree)
      return days && seriesOfParts(days).series
    }
    return numberOf && { numberOf, seriesOf }
  }, [catalog, index, measure, key, per, picked, quantity, isThere, version])
  if (!numbers) return <LoadingFace label={loading('numbers')} lines={8} />
  const title = t('title', {
    measure: [panelTitle(catalog, measure, { key }, locale), per && filters(`perOf.${per}`)]
      .filter(Boolean)
      .join(' · '),
    area: areaName(area),
  })
  const shared = {
    ...props,
    ...numbers,
    parts,
    version,
    table,
    caption: title,
    at,
    onPoint: setAt,
    onSay: setSaid,
  }
  return (
    <section
      className={css.multiples}
      aria-label={title}
      data-pictured="map"
      data-draw={wanted.draw}
      data-many={parts.length > 24 || undefined}
    >
      <header>
        <h2>{title}</h2>
        <span>{t('many', { count: parts.length })}</span>
        <SharedPointer said={said} at={at} onPoint={setAt} />
        <IconButton
          label={table ? charts('closeTable') : charts('openTable')}
          pressed={table}
          onPress={() => setTable(!table)}
        >
          <Icon name="table" size={0.875} />
        </IconButton>
        <PanelMenu ground={props} subject={shown} />
      </header>
      {parts.length === 0 ? (
        <p>{t('empty')}</p>
      ) : wanted.draw === 'map' ? (
        <SmallMaps {...shared} />
      ) : (
        <SmallCharts {...shared} />
      )}
    </section>
  )
}
