import type { MapWords } from '../types.ts'
import styles from './Controls.module.css'

interface Props {
  words: MapWords
  pitched: boolean
  onZoom: (steps: number) => void
  onTilt: () => void
  onFrame: () => void
}

export function Controls({ words, pitched, onZoom, onTilt, onFrame }: Props) {
  return (
    <div className={styles.controls}>
      <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => onZoom(1)}>
        <Icon d="M8 2.5V13.5M2.5 8H13.5" />
      </button>
      <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => onZoom(-1)}>
        <Icon d="M2.5 8H13.5" />
      </button>
      <button
        type="button"
        aria-label={words.tilt}
        title={words.tilt}
        aria-pressed={pitched}
        onClick={onTilt}
      >
        <Icon d="M8 1.8L13.2 4.8V11.2L8 14.2L2.8 11.2V4.8ZM2.8 4.8L8 7.8L13.2 4.8M8 7.8V14.2" />
      </button>
      <button type="button" aria-label={words.frame} title={words.frame} onClick={onFrame}>
        <Icon d="M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0 -9ZM8 0V4M8 12V16M0 8H4M12 8H16" />
      </button>
    </div>
  )
}

function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
