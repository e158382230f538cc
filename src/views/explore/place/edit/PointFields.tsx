import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Datum } from '#src/contract/sites.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import css from './edit.module.css'

type Point = [lon: number, lat: number]

interface PointFieldsProps {
  point: Point | null
  datum: Datum
  onDatum: (datum: Datum) => void
  onPoint: (point: Point) => void
}

const names: Record<Datum, string> = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09', cgcs2000: 'CGCS2000' }

/** A point typed in, in the datum it was measured in; what is pressed on the map stands here too. */
export function PointFields({ point, datum, onDatum, onPoint }: PointFieldsProps) {
  const t = useTranslations('places')
  const [lon, setLon] = useState(point ? String(point[0]) : '')
  const [lat, setLat] = useState(point ? String(point[1]) : '')
  const [x, y] = point ?? [null, null]
  useEffect(() => {
    if (x !== null) setLon((typed) => (Number(typed) === x ? typed : String(x)))
    if (y !== null) setLat((typed) => (Number(typed) === y ? typed : String(y)))
  }, [x, y])
  const take = (nextLon: string, nextLat: string) => {
    setLon(nextLon)
    setLat(nextLat)
    if (isNumber(nextLon) && isNumber(nextLat)) onPoint([Number(nextLon), Number(nextLat)])
  }
  const faultOf = (text: string) => (text !== '' && !isNumber(text) ? t('number') : null)
  return (
    <div className={css.point}>
      <TextField label={t('lon')} value={lon} onChange={(text) => take(text, lat)} fault={faultOf(lon)} />
      <TextField label={t('lat')} value={lat} onChange={(text) => take(lon, text)} fault={faultOf(lat)} />
      <SelectField
        look="wide"
        label={t('datum')}
        options={Datum.options.map((id) => ({ id, name: names[id] }))}
        value={datum}
        onChange={(id) => onDatum(Datum.parse(id))}
      />
    </div>
  )
}

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))
