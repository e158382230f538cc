import { memo } from 'react'
import type { Band, DaySpan } from '#src/charts/series.ts'
import styles from './TimeBrush.module.css'

interface BandNamesProps {
  history: DaySpan
  bands: readonly Band[]
  width: number
  unit: number
}

const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 11 : 6), 8)

/** The names of the bands that have room for them, over everything that is filled. */
export const BandNames = memo(function BandNames({ history, bands, width, unit }: BandNamesProps) {
  const x = (day: number) => ((day - history.from) * width) / (history.to - history.from + 1)
  return bands.map((band) => {
    const left = x(Math.max(band.from, history.from))
    const right = x(Math.min(band.to, history.to) + 1)
    if ((right - left) / unit <= widthOf(band.label)) return null
    return (
      <text key={`${band.level}-${band.from}`} className={styles.band} x={left + 4 * unit} y={12 * unit}>
        {band.label}
      </text>
    )
  })
})
