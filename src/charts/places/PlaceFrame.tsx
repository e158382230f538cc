import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { BareFrame } from '#src/charts/frame/BareFrame.tsx'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import type { TableTwin } from '#src/charts/frame/ChartTable.tsx'
import styles from '#src/charts/frame/frame.module.css'
import type { PlaceChartProps } from './place-props.ts'

interface PlaceFrameProps {
  chart: PlaceChartProps
  stage: (element: Element | null) => (() => void) | undefined
  items: readonly HeadItem[]
  completeness?: { text: string; complete: boolean } | null
  /** How many things the keys step through, which of them is pointed at, and what it is in words. */
  count: number
  at: number | null
  spoken: string
  onAt: (at: number | null) => void
  /** What lies under a point of the stage. */
  under: (x: number, y: number) => number | null
  onChoose?: (at: number) => void
  empty: boolean
  twin: () => TableTwin
  children: ReactNode
}

/** Head, picture or table twin of a chart over places; arrow keys step through what it draws, and it is read out. */
export function PlaceFrame(props: PlaceFrameProps) {
  const {
    chart,
    stage,
    items,
    completeness,
    count,
    at,
    spoken,
    onAt,
    under,
    onChoose,
    empty,
    twin,
    children,
  } = props
  const caption = `${chart.title}, ${chart.days}`
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const found = under(event.clientX - left, event.clientY - top)
    if (found !== at) onAt(found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = at ?? -1
    const steps: Record<string, number> = {
      ArrowRight: from + 1,
      ArrowDown: from + 1,
      ArrowLeft: from - 1,
      ArrowUp: from - 1,
      Home: 0,
      End: count - 1,
    }
    const next = steps[event.key]
    if (event.key === 'Escape') onAt(null)
    else if (event.key === 'Enter' && at !== null) onChoose?.(at)
    else if (next !== undefined && count > 0) onAt(Math.min(count - 1, Math.max(0, next)))
    else return
    event.preventDefault()
  }
  return (
    <BareFrame
      title={chart.title}
      unit={chart.unit}
      items={items}
      completeness={completeness ?? null}
      remark={chart.remark ?? null}
      actions={chart.actions}
      caption={caption}
      twin={chart.table ? twin() : null}
    >
      <div
        ref={stage}
        className={styles.stage}
        role="slider"
        tabIndex={0}
        aria-label={caption}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, count - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={
          at === null ? items.map(({ label, value }) => `${label} ${value}`.trim()).join(', ') : spoken
        }
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => onAt(null)}
        onClick={() => at !== null && onChoose?.(at)}
        onKeyDown={onKeyDown}
      >
        {children}
        {empty && <p className={styles.face}>{chart.labels.empty}</p>}
      </div>
    </BareFrame>
  )
}
