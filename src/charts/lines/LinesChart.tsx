import { memo, useCallback } from 'react'
import type { LinesProps } from '#src/charts/chart-props.ts'
import { type DrawnAt, LinesFrame } from './LinesFrame.tsx'
import { LinesLayer } from './LinesLayer.tsx'
import { linesItems } from './lines-items.ts'
import { linesTwin } from './lines-twin.ts'

/** Numbers that do not add up to each other, a line each on one axis: keys of a breakdown, two areas, a quotient. */
export const LinesChart = memo(function LinesChart(props: LinesProps) {
  const { lines, filled = false, share = false, format, labels } = props
  const layer = useCallback(
    (at: DrawnAt) => <LinesLayer {...at} lines={lines} filled={filled} format={format} labels={labels} />,
    [lines, filled, format, labels],
  )
  return (
    <LinesFrame
      chart={props}
      drawn={lines}
      leading={lines[0]?.series}
      axis={share && !filled ? 'shares' : 'fractions'}
      items={(day) => linesItems(props, day)}
      twin={() => linesTwin(props)}
      layer={layer}
    />
  )
})
