import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import styles from '#src/charts/frame/frame.module.css'
import { useSize } from '#src/charts/frame/use-size.ts'
import type { ChartFormat } from '#src/charts/labels.ts'
import { plotBox, valueY } from '#src/charts/plot/plot-box.ts'
import { Scaffold } from '#src/charts/plot/Scaffold.tsx'
import { fractionScale } from '#src/charts/plot/value-scale.ts'
import { drawsAgain } from '#src/pictures/pictured.ts'
import { drawDots } from './draw-dots.ts'
import { dotGrid, nearestDot } from './nearest-dot.ts'
import { numberText } from './number-text.ts'
import { PlaceFrame } from './PlaceFrame.tsx'
import type { PlaceChartProps, ScatterDot } from './place-props.ts'
import own from './places.module.css'
import { stateItems } from './state-items.ts'

interface ScatterProps extends PlaceChartProps {
  /** Thousands are well. */
  dots: readonly ScatterDot[]
  xName: string
  yName: string
  /** `format` writes y. */
  xFormat: ChartFormat
  onChoose: (id: string) => void
}

const reach = 12

/** Two measures by place: a dot a place, on a canvas; a hollow one is an estimate. */
export const ScatterChart = memo(function ScatterChart(props: ScatterProps) {
  const { dots, xName, yName, xFormat, format, labels, onChoose } = props
  const [ref, size] = useSize()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const there = useMemo(
    () =>
      dots
        .filter(({ x, y }) => x.value !== null && y.value !== null)
        .sort((a, b) => a.x.value! - b.x.value! || a.y.value! - b.y.value!),
    [dots],
  )
  const box = useMemo(() => {
    const plain = size && size.width > 0 ? plotBox(size.width, size.height, size.unit) : null
    return plain && { ...plain, right: plain.width - 12 * plain.unit }
  }, [size])
  const scales = useMemo(() => {
    const greatest = (side: 'x' | 'y') => there.reduce((most, dot) => Math.max(most, dot[side].value!), 0)
    return { x: fractionScale(greatest('x')), y: fractionScale(greatest('y')) }
  }, [there])
  const placed = useMemo(() => {
    if (!box) return null
    const across = (box.right - box.left) / scales.x.max
    return dotGrid(
      Float32Array.from(there, (dot) => box.left + dot.x.value! * across),
      Float32Array.from(there, (dot) => valueY(box, scales.y, dot.y.value!)),
      reach * box.unit,
    )
  }, [box, scales, there])
  useLayoutEffect(() => {
    const shown = canvas.current
    if (!shown || !box || !placed) return
    drawDots(shown, box, placed, there, { sharp: devicePixelRatio || 1, place: shown })
    return drawsAgain(shown, async (sharp, place) => {
      const image = document.createElement('canvas')
      drawDots(image, box, placed, there, { sharp, place })
      return { image }
    })
  }, [box, placed, there])

  const chosen = at === null ? undefined : there[at]
  const items: HeadItem[] = chosen
    ? [
        { key: 'name', label: '', value: chosen.name },
        { key: 'x', label: xName, value: numberText(chosen.x, xFormat) },
        { key: 'y', label: yName, value: numberText(chosen.y, format) },
      ]
    : [
        { key: 'all', label: `→ ${xName} ↑ ${yName}`, value: labels.count(there.length) },
        ...stateItems(
          dots.map(({ x, y }) => (x.value === null ? x : y)),
          labels,
        ),
      ]
  const choose = (row: number) => {
    const dot = there[row]
    if (dot) onChoose(dot.id)
  }
  return (
    <PlaceFrame
      chart={props}
      stage={ref}
      items={items}
      count={there.length}
      at={at}
      spoken={items.map(({ label, value }) => `${label} ${value}`.trim()).join(', ')}
      onAt={setAt}
      under={(x, y) => placed && nearestDot(placed, x, y)}
      onChoose={choose}
      empty={there.length === 0}
      twin={() => ({
        columns: [labels.place, xName, yName, labels.state],
        rows: dots.map((dot, key) => ({
          key,
          cells: [
            dot.name,
            numberText(dot.x, xFormat),
            numberText(dot.y, format),
            [...new Set([labels.states[dot.x.state], labels.states[dot.y.state]])].join(' / '),
          ],
        })),
      })}
    >
      {box && placed && (
        <>
          <Scaffold box={box} scale={scales.y} format={format} />
          <div className={own.dots} aria-hidden="true">
            <canvas ref={canvas} />
          </div>
          <svg className={styles.layer} width={box.width} height={box.height} aria-hidden="true">
            {scales.x.ticks.map((tick) => (
              <text
                key={tick}
                x={box.left + (tick / scales.x.max) * (box.right - box.left)}
                y={box.bottom + 14.2 * box.unit}
                textAnchor="middle"
              >
                {xFormat.axis(tick)}
              </text>
            ))}
            {at !== null && (
              <circle className={own.ringed} cx={placed.xs[at]} cy={placed.ys[at]} r={5.5 * box.unit} />
            )}
          </svg>
        </>
      )}
    </PlaceFrame>
  )
})
