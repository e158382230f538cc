import css from './LoadingFace.module.css'

export interface LoadingFaceProps {
  /** Said to a screen reader; what is being read. */
  label: string
  /** Grey lines to hold the place. */
  lines?: number
  /** 0…1 where it is known. */
  progress?: number
}

const widths = [72, 50, 62, 44, 68]
const places = Array.from({ length: 40 }, (_, place) => place)

/** Holds the place of what is coming. No spinner: nothing loops. */
export function LoadingFace({ label, lines = 3, progress }: LoadingFaceProps) {
  return (
    <div className={css.face} role="status">
      <span className={css.label}>{label}</span>
      {progress !== undefined && (
        <progress className={css.progress} value={progress} max={1} aria-label={label} />
      )}
      <div aria-hidden="true">
        {places.slice(0, lines).map((place) => (
          <i key={place} className={css.line} style={{ width: `${widths[place % widths.length]}%` }} />
        ))}
      </div>
    </div>
  )
}
