import type { CellState } from '#src/contract/figures/cubes.ts'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import css from './figures.module.css'

export interface FigureProps {
  /** As written: `1,234`, `约 1,900`, `<5`, `—`, `·`. */
  text: string
  state: CellState
  /** The state in words; read out where the sign alone would not be understood. */
  stateText?: string
  unit?: string
}

/** A number that shows how it is known by more than its colour. */
export function Figure({ text, state, stateText, unit }: FigureProps) {
  const spoken = state !== 'value' && stateText
  return (
    <span className={`${css.figure} ${css[state] ?? ''}`} title={stateText}>
      {text}
      {unit && <small>{unit}</small>}
      {spoken && <VisuallyHidden>{`（${stateText}）`}</VisuallyHidden>}
    </span>
  )
}
