import type { Band, DaySpan } from '#src/charts/series.ts'
import type { PlotBox } from './plot-box.ts'

interface BandsLayerProps {
  box: PlotBox
  span: DaySpan
  bands: readonly Band[]
  labels: boolean
}

/** Rough width of a label in design pixels: Chinese is square, Latin half as wide. */
const labelWidth = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 11 : 6), 6)

/** Response levels as tints behind the data. */
export function BandsLayer({ box, span, bands, labels }: BandsLayerProps) {
  const day = (box.right - box.left) / (span.to - span.from + 1)
  return bands.map((band) => {
    const from = Math.max(band.from, span.from)
    const to = Math.min(band.to, span.to)
    if (to < from) return null
    const x = box.left + (from - span.from) * day
    const width = (to - from + 1) * day
    return (
      <g key={`${band.level}-${band.from}`}>
        {band.level < 4 && (
          <rect
            x={x}
            y={box.top}
            width={width}
            height={box.bottom - box.top}
            fill={`var(--band-${band.level})`}
          />
        )}
        {labels && width / box.unit >= labelWidth(band.label) && (
          <text x={x + 3 * box.unit} y={box.top + 11 * box.unit}>
            {band.label}
          </text>
        )}
      </g>
    )
  })
}
