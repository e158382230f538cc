import { memo, useId } from 'react'
import { patternFill, type StatePattern, StatePatterns } from '#src/charts/plot/StatePatterns.tsx'
import type { CellState } from '#src/contract/cubes.ts'
import styles from './StateMark.module.css'

/** How a state looks in a chart, for legends and notes: never a colour alone. Words stand beside it. */
export const StateMark = memo(function StateMark({ state }: { state: CellState | 'carried' }) {
  const id = useId()
  const line =
    state === 'value' || state === 'zero' || state === 'estimated' || state === 'carried' ? state : null
  return (
    <svg className={styles.mark} viewBox="0 0 14 9" aria-hidden="true">
      {line ? (
        <path
          className={`${styles.line} ${styles[line] ?? ''}`}
          d={line === 'zero' ? 'M0 8H14' : 'M0 4.5H14'}
        />
      ) : (
        <>
          <StatePatterns id={id} unit={1} />
          <rect width="14" height="9" fill={patternFill(id, state as StatePattern)} />
        </>
      )}
    </svg>
  )
})
