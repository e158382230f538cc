import { memo, useMemo, useState } from 'react'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import styles from '#src/charts/frame/frame.module.css'
import { useSize } from '#src/charts/frame/use-size.ts'
import { plotBox, valueY } from '#src/charts/plot/plot-box.ts'
import { Scaffold } from '#src/charts/plot/Scaffold.tsx'
import { countScale } from '#src/charts/plot/value-scale.ts'
import { type Bin, shapeBins } from '#src/charts/shape/shape-bins.ts'
import { PlaceFrame } from './PlaceFrame.tsx'
import type { PlaceChartProps, PlaceNumber } from './place-props.ts'
import own from './places.module.css'
import { stateItems } from './state-items.ts'

interface SpreadProps extends PlaceChartProps {
  numbers: readonly PlaceNumber[]
  /** Values are whole numbers: no bin ends between two of them. */
  whole: boolean
  /** Writes how many places a bar has. */
  countAxis: PlaceChartProps['format']
  /** A bar was pressed: its range, without the upper limit. */
  onChoose?: (range: Pick<Bin, 'from' | 'to'>) => void
}

/** How a number is spread over places: a bar a range of values, as high as there are places in it. */
export const SpreadChart = memo(function SpreadChart(props: SpreadProps) {
  const { numbers, whole, format, labels, countAxis, onChoose } = props
  const [ref, size] = useSize()
  const [at, setAt] = useState<number | null>(null)
  const bins = useMemo(
    () =>
      shapeBins(
        numbers.flatMap(({ value }) => value ?? []),
        whole,
      ),
    [numbers, whole],
  )
  const box = useMemo(
    () => (size && size.width > 0 ? plotBox(size.width, size.height, size.unit) : null),
    [size],
  )
  const scale = useMemo(() => countScale(Math.max(0, ...bins.map(({ count }) => count))), [bins])
  const rangeOf = ({ from, to }: Bin) =>
    whole && to - from === 1
      ? format.value(from)
      : `${format.value(from)} – ${format.value(whole ? to - 1 : to)}`
  const spoken = ({ count, ...bin }: Bin) => `${rangeOf({ count, ...bin })}, ${labels.count(count)}`
  const chosen = at === null ? undefined : bins[at]
  const there = bins.reduce((sum, { count }) => sum + count, 0)
  const items: HeadItem[] = chosen
    ? [{ key: 'bin', label: rangeOf(chosen), value: labels.count(chosen.count), mark }]
    : [{ key: 'all', label: '', value: labels.count(there), mark }, ...stateItems(numbers, labels)]
  const width = box && bins.length > 0 ? (box.width - box.left - 8 * box.unit) / bins.length : 0
  return (
    <PlaceFrame
      chart={props}
      stage={ref}
      items={items}
      count={bins.length}
      at={at}
      spoken={chosen ? spoken(chosen) : ''}
      onAt={setAt}
      {...(onChoose && { onChoose: (bar) => bins[bar] && onChoose(bins[bar]) })}
      under={(x) => {
        const found = box ? Math.floor((x - box.left) / width) : -1
        return found >= 0 && found < bins.length ? found : null
      }}
      empty={bins.length === 0}
      twin={() => ({
        columns: [labels.range, labels.places],
        rows: [
          ...bins.map((bin, key) => ({ key, cells: [rangeOf(bin), String(bin.count)] })),
          ...stateItems(numbers, labels).map(({ label, value }, key) => ({
            key: bins.length + key,
            cells: [label, value],
          })),
        ],
      })}
    >
      {box && bins.length > 0 && (
        <>
          <Scaffold box={{ ...box, right: box.width - 8 * box.unit }} scale={scale} format={countAxis} />
          <svg className={styles.layer} width={box.width} height={box.height} aria-hidden="true">
            {bins.map((bin, bar) => {
              const y = valueY(box, scale, bin.count)
              return (
                <rect
                  key={bin.from}
                  className={bar === at ? own.barAt : own.bar}
                  x={box.left + bar * width + 0.5}
                  y={y}
                  width={Math.max(1, width - 1)}
                  height={Math.max(0, box.bottom - y)}
                />
              )
            })}
            {edges(bins, width / box.unit).map(({ edge, bar }) => (
              <text
                key={edge}
                x={box.left + bar * width}
                y={box.bottom + 14.2 * box.unit}
                textAnchor="middle"
              >
                {format.axis(edge)}
              </text>
            ))}
          </svg>
        </>
      )}
    </PlaceFrame>
  )
})

const mark = { kind: 'box', color: 'var(--c-1)' } as const

/** The limits that have room for their figure below them. */
function edges(bins: readonly Bin[], width: number): { edge: number; bar: number }[] {
  const every = Math.max(1, Math.ceil(42 / width))
  const limits = [...bins.map(({ from }) => from), bins.at(-1)!.to]
  return limits.flatMap((edge, bar) => (bar % every === 0 ? [{ edge, bar }] : []))
}
