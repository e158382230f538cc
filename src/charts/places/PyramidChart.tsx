import { memo, useState } from 'react'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import { reportedText } from '#src/charts/frame/completeness-text.ts'
import styles from '#src/charts/frame/frame.module.css'
import { useSize } from '#src/charts/frame/use-size.ts'
import { patternFill, StatePatterns } from '#src/charts/plot/StatePatterns.tsx'
import { countScale } from '#src/charts/plot/value-scale.ts'
import { MISSING } from '#src/domain/format.ts'
import { numberText } from './number-text.ts'
import { PlaceFrame } from './PlaceFrame.tsx'
import type { PlaceChartProps, PlaceNumber } from './place-props.ts'
import own from './places.module.css'
import { stateItems } from './state-items.ts'

export interface PyramidRow {
  name: string
  left: KeyNumber
  right: KeyNumber
}

/** A key's number, and of how many reports it is made. */
interface KeyNumber extends PlaceNumber {
  reported: number
  expected: number
}

interface PyramidProps extends PlaceChartProps {
  id: string
  left: string
  right: string
  /** From the bottom up. */
  rows: readonly PyramidRow[]
  /** Head of the first column of the twin: what the rows are. */
  rowsName: string
}

const colors = { left: 'var(--c-2)', right: 'var(--c-1)' } as const

/** Two sides of a breakdown, row by row, back to back on one scale. */
export const PyramidChart = memo(function PyramidChart(props: PyramidProps) {
  const { id, rows, left, right, format, labels, rowsName } = props
  const [ref, size] = useSize()
  const [at, setAt] = useState<number | null>(null)
  const down = rows.toReversed()
  const chosen = at === null ? undefined : down[at]
  const told = chosen ? [chosen] : rows
  const numbers = told.flatMap((row) => [row.left, row.right])
  const item = (side: 'left' | 'right', label: string): HeadItem => {
    const there = rows.flatMap((row) => row[side].value ?? [])
    const sum = there.length === 0 ? MISSING : format.value(there.reduce((total, value) => total + value, 0))
    return {
      key: side,
      label,
      value: chosen ? numberText(chosen[side], format) : sum,
      estimated: told.some((row) => row[side].state === 'estimated'),
      mark: { kind: 'box', color: colors[side] },
    }
  }
  const items = [
    ...(chosen ? [{ key: 'row', label: '', value: chosen.name }] : []),
    item('left', left),
    item('right', right),
    ...(chosen ? [] : stateItems(numbers, labels)),
  ]
  const completeness = reportedText(
    {
      reported: numbers.reduce((count, { reported }) => count + reported, 0),
      expected: numbers.reduce((count, { expected }) => count + expected, 0),
    },
    { labels, format },
  )
  const greatest = Math.max(0, ...rows.flatMap((row) => [row.left.value ?? 0, row.right.value ?? 0]))
  const scale = countScale(greatest)
  const unit = size?.unit ?? 1
  const names = 78 * unit
  const end = 44 * unit
  const half = size ? Math.max(1, (size.width - names - 2 * end) / 2) : 1
  const bottom = size ? size.height - 18 * unit : 0
  const height = bottom / Math.max(1, rows.length)
  const width = (value: number) => (value / scale.max) * half
  return (
    <PlaceFrame
      chart={props}
      stage={ref}
      items={items}
      completeness={completeness}
      count={rows.length}
      at={at}
      spoken={
        chosen
          ? `${chosen.name}, ${left} ${numberText(chosen.left, format)}, ${right} ${numberText(chosen.right, format)}`
          : ''
      }
      onAt={setAt}
      under={(_, y) => (y >= 0 && y < bottom ? Math.min(rows.length - 1, Math.floor(y / height)) : null)}
      empty={rows.every((row) => row.left.value === null && row.right.value === null)}
      twin={() => ({
        columns: [rowsName, left, right, labels.state],
        rows: down.map((row, key) => ({
          key,
          cells: [
            row.name,
            numberText(row.left, format),
            numberText(row.right, format),
            [...new Set([labels.states[row.left.state], labels.states[row.right.state]])].join(' / '),
          ],
        })),
      })}
    >
      {size && size.width > 0 && (
        <svg className={styles.layer} width={size.width} height={size.height} aria-hidden="true">
          <StatePatterns id={id} unit={unit} />
          {down.map((row, place) => {
            const y = place * height + height * 0.14
            const tall = height * 0.72
            return (
              <g key={row.name} className={place === at ? own.rowAt : undefined}>
                <Bar
                  number={row.left}
                  x={end + half}
                  to={-1}
                  y={y}
                  tall={tall}
                  width={width}
                  color={colors.left}
                  id={id}
                  text={numberText(row.left, format)}
                  unit={unit}
                />
                <Bar
                  number={row.right}
                  x={end + half + names}
                  to={1}
                  y={y}
                  tall={tall}
                  width={width}
                  color={colors.right}
                  id={id}
                  text={numberText(row.right, format)}
                  unit={unit}
                />
                <text x={end + half + names / 2} y={y + tall / 2 + 4 * unit} textAnchor="middle">
                  {row.name}
                </text>
              </g>
            )
          })}
          <path
            className={styles.tick}
            d={`M${end} ${bottom}H${end + half}M${end + half + names} ${bottom}h${half}`}
          />
          <text x={end + half} y={bottom + 14 * unit} textAnchor="end">
            {left}
          </text>
          <text x={end + half + names} y={bottom + 14 * unit}>
            {right}
          </text>
        </svg>
      )}
    </PlaceFrame>
  )
})

interface BarProps {
  number: PlaceNumber
  x: number
  to: 1 | -1
  y: number
  tall: number
  width: (value: number) => number
  color: string
  id: string
  text: string
  unit: number
}

function Bar({ number, x, to, y, tall, width, color, id, text, unit }: BarProps) {
  const long = number.value === null ? 14 * unit : width(number.value)
  const state = number.state === 'suppressed' || number.state === 'stale' ? number.state : 'missing'
  const fill = number.value === null ? patternFill(id, state) : undefined
  return (
    <>
      <rect
        className={number.state === 'estimated' ? styles.barEstimated : styles.barSolid}
        style={{ '--series': color, ...(fill && { fill }) }}
        x={to === 1 ? x : x - long}
        y={y}
        width={long}
        height={tall}
      />
      <text
        x={x + to * (long + 4 * unit)}
        y={y + tall / 2 + 4 * unit}
        textAnchor={to === 1 ? 'start' : 'end'}
      >
        {text}
      </text>
    </>
  )
}
