import { Fragment, type ReactNode } from 'react'
import css from './Bands.module.css'
import { shareOut } from './share-out.ts'
import { useParts } from './use-parts.ts'

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
}

/** Things one below the other; where a seam runs through, each is wholly above or below it. */
export function Bands({ className, band, side, things }: BandsProps) {
  const [parts, ref] = useParts()
  const pieces = parts && parts.down.length > 1 ? parts.down : null
  const places =
    pieces &&
    shareOut(
      things.map(({ need }) => need),
      pieces,
    )
  const bands = pieces
    ? pieces.map(({ from, to }, at) => ({
        own: things.filter((_, one) => places![one] === at),
        style: { top: from - parts!.box.top, height: to - from },
      }))
    : [{ own: things, style: undefined }]
  return (
    <div className={`${css.whole} ${className}`} data-side={side} ref={ref}>
      {bands.map(({ own, style }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
        <div key={at} className={`${style ? css.part : ''} ${band}`} style={style} data-part={style && ''}>
          {own.map(({ key, body }) => (
            <Fragment key={key}>{body}</Fragment>
          ))}
        </div>
      ))}
    </div>
  )
}
