import styles from '#src/charts/frame/frame.module.css'
import { type PlotBox, valueY } from '#src/charts/plot/plot-box.ts'
import { patternFill } from '#src/charts/plot/StatePatterns.tsx'
import type { ValueScale } from '#src/charts/plot/value-scale.ts'
import type { DaySpan } from '#src/charts/series.ts'
import { barPaths } from '#src/charts/shape/shape-bars.ts'
import type { StackShape } from '#src/charts/shape/shape-stack.ts'

interface StackLayerProps {
  id: string
  box: PlotBox
  span: DaySpan
  scale: Pick<ValueScale, 'min' | 'max'>
  shape: StackShape
  colors: readonly string[]
}

/** One path a key and look, not one element a bar: a window of bars is redrawn in every frame of a drag. */
export function StackLayer({ id, box, span, scale, shape, colors }: StackLayerProps) {
  const day = (box.right - box.left) / (span.to - span.from + 1)
  const bars = barPaths(shape, {
    x: (at) => box.left + (at - span.from) * day,
    y: (value) => valueY(box, scale, value),
    unit: box.unit,
  })
  return (
    <>
      {bars.keys.map((paths, key) => (
        <g key={colors[key]} style={{ '--series': colors[key] }}>
          <path className={styles.barSolid} d={paths.solid} />
          <path className={styles.barEstimated} d={paths.estimated} />
          <path className={styles.barRunning} d={paths.running} />
        </g>
      ))}
      <path className={styles.barZero} d={bars.zero} />
      {bars.suppressed && <path d={bars.suppressed} fill={patternFill(id, 'suppressed')} />}
      {bars.incomplete && <path d={bars.incomplete} fill={patternFill(id, 'missing')} />}
      <path className={styles.earlier} d={bars.earlier} />
    </>
  )
}
