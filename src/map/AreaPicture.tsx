import { memo, useId } from 'react'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import styles from './AreaPicture.module.css'
import { classOf } from './classes.ts'
import { type PatternName, patternAt } from './layers/patterns.ts'
import { areaShape } from './picture/area-shape.ts'
import type { AreaFigures, MapArea, Outlines } from './types.ts'

interface AreaPictureProps {
  /** In tree order; `figures` row by row beside them. */
  areas: readonly MapArea[]
  outlines: Outlines
  /** The area to draw, from edge to edge. */
  area: MapArea
  /** The level that is filled. */
  level: AreaLevel
  figures: AreaFigures
  /** Places in alarm, ringed; each ring carries its id as `data-place`. */
  rings?: readonly { id: string; lon: number; lat: number }[]
  /** The area that is pointed at, in this picture or another one beside it. */
  marked?: string | null
  onPoint?: (code: string | null) => void
}

const PATTERNS: readonly PatternName[] = [
  'missing',
  'suppressed',
  'stale',
  'not-expected',
  'lacking-1',
  'lacking-2',
  'lacking-3',
]

/** A still map of one area without a graphics card: its cells in their classes, for many side by side. */
export const AreaPicture = memo(function AreaPicture(props: AreaPictureProps) {
  const { areas, outlines, area, level, figures, rings = [], marked = null, onPoint } = props
  const id = useId()
  const shape = areaShape(areas, outlines, area, level)
  if (!shape) return null
  const { cells } = shape
  const scale = figures.scales[level]
  const fillOf = (row: number): string => {
    if (figures.outside?.[row] === 1) return 'var(--bg-panel)'
    const pattern = patternAt(figures, row)
    if (pattern) return `url(#${id}-${pattern})`
    const value = figures.values[row] ?? Number.NaN
    if (!scale || !Number.isFinite(value)) return 'var(--hatch-back)'
    return `var(--ramp-${scale.ramp[classOf(value, scale)] ?? 1})`
  }
  // All of one fill are one path: on paper a pattern is drawn anew for each.
  const fills = new Map<string, string[]>()
  for (const { row, code } of cells) {
    const fill = fillOf(row)
    fills.set(fill, [...(fills.get(fill) ?? []), code])
  }
  return (
    <svg
      className={styles.picture}
      viewBox={shape.viewBox}
      aria-hidden="true"
      onPointerMove={
        onPoint && (({ target }) => onPoint((target instanceof SVGElement && target.dataset.code) || null))
      }
      onPointerLeave={onPoint && (() => onPoint(null))}
    >
      <defs>
        {PATTERNS.map((name) => (
          <Pattern key={name} id={`${id}-${name}`} name={name} />
        ))}
      </defs>
      {[...fills].map(([fill, codes]) => (
        <path
          key={fill}
          className={styles.cell}
          d={codes.map((code) => shape.paths.get(code)).join('')}
          fill={fill}
        />
      ))}
      {cells.map(
        ({ row, code }) =>
          bare(figures.states[row] ?? 0) === StateCode.estimated &&
          figures.outside?.[row] !== 1 && (
            <path key={code} className={styles.estimated} d={shape.paths.get(code)} />
          ),
      )}
      <path className={styles.edge} d={shape.paths.get(area.code)} />
      {onPoint &&
        cells.map(({ code }) => (
          <path key={code} className={styles.touch} data-code={code} d={shape.paths.get(code)} />
        ))}
      {marked !== null && <path className={styles.marked} d={shape.paths.get(marked)} />}
      {rings.map(({ id, lon, lat }) => {
        const [cx, cy] = shape.at([lon, lat])
        return <circle key={id} data-place={id} className={styles.ring} cx={cx} cy={cy} r="16" />
      })}
    </svg>
  )
})

/** Lines of a hatch: how far apart, and how wide. */
const HATCHES: Partial<Record<PatternName, [gap: number, width: number]>> = {
  'lacking-1': [44, 6],
  'lacking-2': [26, 7],
  'lacking-3': [14, 7],
}

function Pattern({ id, name }: { id: string; name: PatternName }) {
  const [gap, width] = HATCHES[name] ?? [30, 7]
  const isLacking = name in HATCHES
  return (
    <pattern id={id} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={gap} height={gap} fill={isLacking ? 'var(--ramp-1)' : 'var(--hatch-back)'} />
      {isLacking ? (
        <path d={`M${gap / 2} 0V${gap}`} stroke="var(--hatch-ink)" strokeWidth={width} />
      ) : name === 'not-expected' ? (
        <circle cx="15" cy="15" r="4" fill="var(--hatch-ink)" />
      ) : (
        <path
          d={name === 'suppressed' ? 'M0 15H30M15 0V30' : name === 'stale' ? 'M0 0L30 30' : 'M15 0V30'}
          stroke="var(--hatch-ink)"
          strokeWidth="7"
        />
      )}
    </pattern>
  )
}
