import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PanelMenu } from '#src/views/explore/take/picture/PanelMenu.tsx'
import { useShownSubject } from '#src/views/explore/take/picture/use-shown-subject.ts'
import css from './multiples.module.css'
import { partsInside } from './parts-inside.ts'
import { SmallCharts } from './SmallCharts.tsx'
import { SmallMaps } from './SmallMaps.tsx'
import type { MultiplesProps } from './small-props.ts'

/** The main area as one small map or chart for each town, committee or week, in one scale and with one hover. */
export function Multiples(props: MultiplesProps) {
  const { wanted, catalog, index, choice, sets } = props
  const t = useTranslations('multiples')
  const charts = useTranslations('charts')
  const loading = useTranslations('loading')
  const locale = useLocale()
  const areaName = useAreaName()
  const [table, setTable] = useState(false)
  const [said, setSaid] = useState('')
  const { measure, key, area, span } = choice
  const parts = useMemo(() => partsInside(wanted.by, area, span, index), [wanted.by, area, span, index])
  const quantity = quantityOf(catalog, measure, sets, key)
  const version = versionOf(measure, sets)
  const shown = useShownSubject(catalog, choice, quantity)
  if (!quantity) return <LoadingFace label={loading('numbers')} lines={8} />
  const title = t('title', { measure: measure.name[locale], area: areaName(area) })
  const shared = { ...props, parts, quantity, version, table, caption: title, onSay: setSaid }
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
        <span className={css.said}>{said}</span>
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
