import type { MarkShape } from '#src/contract/catalog.ts'
import type { AlarmLevel } from '../types.ts'
import { MARKS, partsOf } from './shapes.ts'

interface Props {
  shape: MarkShape
  /** Side of the square, any CSS length. */
  size?: string
  flagged?: boolean
  alarm?: AlarmLevel
}

/** A kind's mark in running text, lists and legends: the same paths as on the map. */
export function Mark({ shape, size = '1.0625rem', flagged = false, alarm }: Props) {
  const own = `var(--${alarm ? `alarm-${alarm}` : MARKS[shape].color})`
  return (
    <svg viewBox="-12 -12 24 24" style={{ width: size, height: size, flex: 'none' }} aria-hidden="true">
      {alarm && <circle r="10.8" fill="none" stroke={own} strokeWidth="1.4" />}
      {partsOf(shape, flagged).map((part) => {
        const color = alarm || !part.tone ? own : `var(--${part.tone})`
        const hollow = part.paint === 'fill' && alarm
        return part.paint === 'stroke' || hollow ? (
          <path key={part.d} d={part.d} fill="none" stroke={color} strokeWidth={part.width ?? 2} />
        ) : (
          <path key={part.d + part.tone} d={part.d} fill={color} />
        )
      })}
    </svg>
  )
}
