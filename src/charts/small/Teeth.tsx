import { memo } from 'react'
import styles from './Teeth.module.css'
import { teethOf } from './teeth-of.ts'

export interface TeethProps {
  reported: number
  expected: number
  /** 已报 10/11 街镇: said instead of the drawing; left out where the words stand beside it. */
  label?: string
  /** Above this many places a tooth stands for several. */
  most?: number
}

const [STEP, WIDTH, HEIGHT] = [5, 3, 9]

/** Completeness as a row of teeth, the missing ones hollow. */
export const Teeth = memo(function Teeth({ reported, expected, label, most = 16 }: TeethProps) {
  const { full, hollow } = teethOf(reported, expected, most)
  const width = Math.max(STEP * (full + hollow) - (STEP - WIDTH), 0)
  const tooth = (i: number) => `M${i * STEP} 0h${WIDTH}v${HEIGHT}h${-WIDTH}z`
  const gap = (i: number) => `M${i * STEP + 0.5} .5h${WIDTH - 1}v${HEIGHT - 1}h${1 - WIDTH}z`
  return (
    <svg
      className={styles.teeth}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      style={{ width: `${width / 16}rem` }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path className={styles.full} d={Array.from({ length: full }, (_, i) => tooth(i)).join('')} />
      <path className={styles.hollow} d={Array.from({ length: hollow }, (_, i) => gap(full + i)).join('')} />
    </svg>
  )
})
