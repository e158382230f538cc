import { type KeyboardEvent, useId, useState } from 'react'
import styles from './Foot.module.css'
import { formatMetres, scaleOf } from './scale.ts'

interface Props {
  pixelsPerMetre: number
  /** CSS pixels of a rem ÷ 16. */
  unit: number
  attributions: readonly string[]
  /** What the button that shows the sources says. */
  sources: string
}

/** Scale and sources, in the lower left corner. The sources are one button wide until somebody asks. */
export function Foot({ pixelsPerMetre, unit, attributions, sources }: Props) {
  const { metres, pixels } = scaleOf(pixelsPerMetre, 84 * unit)
  const [open, setOpen] = useState(false)
  const list = useId()
  const left = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever the focus is inside
    <div className={styles.foot} onKeyDown={left}>
      {open && (
        <ul id={list} className={styles.sources}>
          {attributions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <span className={styles.bar} style={{ width: pixels }} />
      <span>{formatMetres(metres)}</span>
      {attributions.length > 0 && (
        <button
          type="button"
          data-off-picture=""
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {sources}
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0 -13ZM8 7V11.5M8 4.3V5.7" />
          </svg>
        </button>
      )}
    </div>
  )
}
