import { Fragment, type ReactNode } from 'react'
import css from './Bands.module.css'
import { lengthOf, type Seams, type Span } from './seams.ts'
import { shareOut } from './share-out.ts'
import { type Parts, useParts } from './use-parts.ts'
import { remPixels, useSeams } from './use-seams.ts'

interface Thing {
  key: string
  /** What it needs of the height, rem. */
  need: number
  body: ReactNode
}

interface BandsProps {
  className: string | undefined
  /** The class of what holds the things of one part. */
  band: string | undefined
  side?: 'left' | 'right'
  things: readonly Thing[]
  /** The rows they take two abreast on an upright wall, as a grid has them. */
  rows?: string
}

/** Things one below the other; where a seam runs through, each is wholly on one side of it. */
export function Bands({ className, band, side, things, rows }: BandsProps) {
  const [parts, ref] = useParts()
  const seams = useSeams()
  const cells = parts && cellsOf(parts, seams)
  const places =
    cells &&
    shareOut(
      things.map(({ need }) => need),
      cells.map(({ down }) => down),
    )
  const bands = cells
    ? cells.map(({ style, single }, at) => ({
        own: things.filter((_, one) => places![one] === at),
        style,
        single,
      }))
    : [{ own: things, style: rows ? { '--rows': rows } : undefined, single: false }]
  return (
    <div className={`${css.whole} ${className}`} data-side={side} ref={ref}>
      {bands.map(({ own, style, single }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
          key={at}
          className={`${cells ? css.part : ''} ${band}`}
          style={style}
          data-part={cells && ''}
          data-single={single || undefined}
        >
          {own.map(({ key, body }) => (
            <Fragment key={key}>{body}</Fragment>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Between them, rem. */
const gap = 1.5

function halvesOf({ left, right }: DOMRect): Span[] {
  const [middle, half] = [(left + right) / 2, (gap / 2) * remPixels()]
  return [
    { from: left, to: middle - half },
    { from: middle + half, to: right },
  ]
}

/** The parts that seams leave, from above; a tall wall's things stand abreast. A seam from above meets those of tall and wide walls alone. */
function cellsOf({ box, across, down }: Parts, { tall, wide }: Seams) {
  const whole = [{ from: box.left, to: box.right }]
  const isParted = across.length > 1 && (tall || wide)
  const columns = isParted ? across : tall ? halvesOf(box) : whole
  if (columns.length * down.length === 1) return null
  return down.flatMap((row) =>
    columns.map((column) => ({
      down: row,
      single: columns.length > 1,
      style: {
        top: row.from - box.top,
        height: lengthOf(row),
        left: column.from - box.left,
        width: lengthOf(column),
      },
    })),
  )
}
