import { memo } from 'react'
import styles from '#src/charts/frame/frame.module.css'
import type { LinePaths } from '#src/charts/shape/shape-line.ts'

/** A line as sure as its days: solid, dashed where estimated, finely dotted where carried. */
export const SureLine = memo(function SureLine({ paths, weight = 2 }: { paths: LinePaths; weight?: number }) {
  return (
    <g style={{ '--weight': weight }}>
      <path className={styles.line} d={paths.solid} />
      <path className={`${styles.line} ${styles.lineEstimated}`} d={paths.estimated} />
      <path className={`${styles.line} ${styles.lineCarried}`} d={paths.carried} />
    </g>
  )
})
