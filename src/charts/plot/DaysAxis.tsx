import styles from '#src/charts/frame/frame.module.css'
import type { ChartFormat } from '#src/charts/labels.ts'
import type { DaySpan } from '#src/charts/series.ts'
import { dayTicks } from './day-ticks.ts'
import { dayX, type PlotBox } from './plot-box.ts'

/** Ticks of the days, at round dates of the span's length. */
export function DaysAxis({ box, span, format }: { box: PlotBox; span: DaySpan; format: ChartFormat }) {
  const { unit } = box
  return dayTicks(span, (box.right - box.left) / unit, 50).map(({ day, kind }) => (
    <g key={day}>
      <path className={styles.tick} d={`M${dayX(box, span, day)} ${box.bottom}v${3 * unit}`} />
      <text x={dayX(box, span, day)} y={box.bottom + 14.2 * unit} textAnchor="middle">
        {kind === 'day' ? format.shortDay(day) : format.month(day, kind === 'year-month')}
      </text>
    </g>
  ))
}
