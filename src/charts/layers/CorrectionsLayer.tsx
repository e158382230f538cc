import { memo } from 'react'
import styles from '#src/charts/frame/frame.module.css'
import { dayX, type PlotBox } from '#src/charts/plot/plot-box.ts'
import type { DaySpan, DayTally } from '#src/charts/series.ts'

interface CorrectionsLayerProps {
  box: PlotBox
  span: DaySpan
  corrections: DayTally
}

/** Marks nearer than this, in design pixels, are drawn as one. */
const apart = 5

/** An open tick below the axis at every day whose numbers were corrected. */
export const CorrectionsLayer = memo(function CorrectionsLayer(props: CorrectionsLayerProps) {
  const { box, span, corrections } = props
  const { unit, bottom } = box
  let path = ''
  let last = Number.NEGATIVE_INFINITY
  for (let day = span.from; day <= span.to; day++) {
    if (!corrections.has(day)) continue
    const x = dayX(box, span, day)
    if (x - last < apart * unit) continue
    last = x
    path += `M${x - 2.25 * unit} ${bottom + 5 * unit}L${x} ${bottom + 1 * unit}L${x + 2.25 * unit} ${bottom + 5 * unit}Z`
  }
  return path && <path className={styles.corrected} d={path} data-corrections="" />
})
