import { type KeyboardEvent, type PointerEvent, useMemo } from 'react'
import type { ChartProps } from '#src/charts/chart-props.ts'
import { dayUnder, type PlotBox, plotBox } from '#src/charts/plot/plot-box.ts'
import { useSize } from './use-size.ts'

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 }

/** The day that the head speaks of: the hovered one, or the last that has begun. */
export function headDay({ hoverDay, span, today }: Pick<ChartProps, 'hoverDay' | 'span' | 'today'>): number {
  if (hoverDay !== null && hoverDay >= span.from && hoverDay <= span.to) return hoverDay
  return Math.max(span.from, Math.min(span.to, today))
}

/** How days lie on a stage, where that is not one beside the other. */
export interface StageLayout {
  dayAt: (box: PlotBox, x: number, y: number) => number
  /** Days that a key moves by. */
  steps: Record<string, number>
}

/** Where a chart is drawn, the day it speaks of, and the pointer and keys that move that day. */
export function useChartStage(chart: ChartProps, layout?: StageLayout) {
  const [ref, size] = useSize()
  const box: PlotBox | null = useMemo(
    () => (size && size.width > 0 ? plotBox(size.width, size.height, size.unit) : null),
    [size],
  )
  const { span, hoverDay, onHoverDay } = chart
  const day = headDay(chart)

  const point = (event: PointerEvent<HTMLElement>) => {
    if (!box) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - left, event.clientY - top]
    const under = layout ? layout.dayAt(box, x, y) : dayUnder(box, span, x)
    if (under !== hoverDay) onHoverDay(under)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = (layout?.steps ?? STEPS)[event.key]
    const next =
      step !== undefined
        ? day + step
        : event.key === 'Home'
          ? span.from
          : event.key === 'End'
            ? span.to
            : null
    if (event.key === 'Escape') onHoverDay(null)
    else if (next !== null) onHoverDay(Math.min(span.to, Math.max(span.from, next)))
    else return
    event.preventDefault()
  }
  const cursor = {
    onPointerMove: point,
    onPointerDown: point,
    onPointerLeave: () => onHoverDay(null),
    onKeyDown,
  }
  return { ref, box, day, cursor }
}
export type ChartStage = ReturnType<typeof useChartStage>
