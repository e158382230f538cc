import { memo, useCallback, useMemo } from 'react'
import type { LevelProps } from './chart-props.ts'
import { levelItems } from './head/level-items.ts'
import { LevelLayer } from './layers/LevelLayer.tsx'
import { type DrawnAt, LinesFrame } from './lines/LinesFrame.tsx'
import { levelTwin } from './twin/level-twin.ts'

/** A stock: its level from day to day, and the line it could reach. */
export const LevelChart = memo(function LevelChart(props: LevelProps) {
  const { series, ceiling, format, labels, color = 'var(--reopen)' } = props
  const drawn = useMemo(() => [{ key: 'level', series, color }], [series, color])
  const layer = useCallback(
    (at: DrawnAt) => (
      <LevelLayer {...at} series={series} ceiling={ceiling} color={color} format={format} labels={labels} />
    ),
    [series, ceiling, color, format, labels],
  )
  return (
    <LinesFrame
      chart={props}
      drawn={drawn}
      leading={series}
      ceiling={ceiling?.series}
      axis="counts"
      items={(day) => levelItems({ ...props, color }, day)}
      twin={() => levelTwin(props)}
      layer={layer}
    />
  )
})
