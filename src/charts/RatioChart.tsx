import { memo, useCallback, useMemo } from 'react'
import type { RatioProps } from './chart-props.ts'
import { ratioItems } from './head/ratio-items.ts'
import { RatioLayer } from './layers/RatioLayer.tsx'
import { type DrawnAt, LinesFrame } from './lines/LinesFrame.tsx'
import { ratioTwin } from './twin/ratio-twin.ts'

/** Shares of one denominator, a line each; the only axis that need not start at zero, and it says where it starts. */
export const RatioChart = memo(function RatioChart(props: RatioProps) {
  const { lines, denominator, format, labels, color = 'var(--reopen)' } = props
  const drawn = useMemo(() => lines.map(({ key, series }) => ({ key, series, color })), [lines, color])
  const layer = useCallback(
    (at: DrawnAt) => (
      <RatioLayer
        {...at}
        lines={lines}
        denominator={denominator}
        color={color}
        format={format}
        labels={labels}
      />
    ),
    [lines, denominator, color, format, labels],
  )
  return (
    <LinesFrame
      chart={props}
      drawn={drawn}
      leading={lines.at(-1)?.series}
      axis="shares"
      items={(day) => ratioItems({ ...props, color }, day)}
      twin={() => ratioTwin(props)}
      layer={layer}
    />
  )
})
